import { countWords, dateTimeWords } from '../words'

type Given = { timeFactor: number; extraAttempts: number; closesAt: number | null }

/** What an accommodation gives, in the order of its form. */
export function givenWords({ timeFactor, extraAttempts, closesAt }: Given): string {
  const given = [
    timeFactor > 1 ? `${Math.round((timeFactor - 1) * 100)}\u00a0% more time` : '',
    extraAttempts > 0 ? countWords(extraAttempts, 'more attempt') : '',
    closesAt === null ? '' : `open until ${dateTimeWords(closesAt)}`,
  ]
  return given.filter(Boolean).join(', ')
}

/** What stands in the way of a grant, by the field that mends it. */
export const grantFaults = {
  'no-rep': { form: 'Only an active rep takes quizzes, so there is nothing to grant.' },
  'no-such-quiz': { quizId: 'This quiz is gone. Choose another one.' },
  'grants-nothing': { moreTime: 'Give more time, more attempts or a later deadline.' },
  'not-later': { closesAt: 'The quiz is open until then anyway. Choose a later moment.' },
} satisfies Record<string, Record<string, string>>

export const whoFaults = {
  none: 'No active rep has this address or exactly this name.',
  several: 'Several reps have this name. Enter the e-mail address of one.',
} as const
