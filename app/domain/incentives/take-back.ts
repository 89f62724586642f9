import type { Earned, Entry } from './earn'

/**
 * A payment can be taken back, by a line of its own that counters it; the first line stays. The counter's subject is that of the line
 * with a mark behind it, and what is earned again after that has its number behind it: so no two lines of a rule have one subject.
 */
export const backMark = '~'
const again = /#\d+$/

/** The line that takes a payment back, `causeId` what it is taken back for: of the same kind as what had paid it. */
export function takeBack(line: Entry, reason: string, causeId: string): Entry {
  return { ...line, subject: line.subject + backMark, points: -line.points, amount: -line.amount, reason, causeId }
}

const lineKey = ({ planId, ruleId, subject }: Pick<Earned, 'planId' | 'ruleId' | 'subject'>) => JSON.stringify([planId, ruleId, subject])

/** What a person has been paid for and still has: what was taken back may be earned again. */
export function stillEarned(lines: readonly Earned[]): Earned[] {
  const all = new Set(lines.map(lineKey))
  return lines
    .filter((line) => !line.subject.endsWith(backMark) && !all.has(lineKey({ ...line, subject: line.subject + backMark })))
    .map((line) => ({ ...line, subject: earnedSubject(line.subject) }))
}

/** What a payment was for, however often it was earned again. */
export const earnedSubject = (subject: string): string => subject.replace(again, '')

/** The subject under which an entry is written: its own the first time, then numbered. */
export function subjectOf(entry: Entry, lines: readonly Earned[]): string {
  const before = lines.filter(
    (line) => line.planId === entry.planId && line.ruleId === entry.ruleId && !line.subject.endsWith(backMark) && earnedSubject(line.subject) === entry.subject,
  ).length
  return before === 0 ? entry.subject : `${entry.subject}#${before}`
}
