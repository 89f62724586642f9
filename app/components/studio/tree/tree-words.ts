import type { Touched } from '#db/queries/course-tree'
import { countWords } from '../../words'
import type { BranchKind } from './place'

export const kindWords: Record<BranchKind, string> = { course: 'course', module: 'module', lesson: 'lesson' }

/** What the studio says after a form was sent without JavaScript, by the code in its address. */
export const treeDoneWords: Record<string, string> = {
  moved: 'It is moved. Reps find it in its new place from now on.',
  same: 'It stood there already, so nothing changed.',
  archived: 'It is put away. Reps no longer meet it; you can bring it back here.',
  restored: 'It is back where it stood.',
  counted: 'Everything is counted anew.',
}

type Moved = { outcome: 'moved' | 'same'; title: string; number: number; of: number; parentTitle: string }

export function movedWords({ outcome, title, number, of, parentTitle }: Moved): string {
  const where = `${number} of ${of}${parentTitle ? ` in ${parentTitle}` : ''}`
  return outcome === 'same' ? `${title} stood there already: ${where}.` : `${title} is now ${where}.`
}

type MoveFault = { problem: 'stale' | 'elsewhere' } | { problem: 'held'; title: string; parentTitle: string }

export function moveFaultWords(fault: MoveFault): string {
  if (fault.problem === 'held') {
    return `Nothing was moved: in ${fault.parentTitle} this address belongs to the lesson “${fault.title}”, now or before it moved. Two lessons cannot share one.`
  }
  if (fault.problem === 'elsewhere') return 'Nothing was moved: a module stays in its course, and a lesson in the modules of its course.'
  return 'Nothing was moved: somebody changed the order in the meantime. This is how it stands now; choose the place again.'
}

const people = (count: number) => countWords(count, 'person', 'people')
const verb = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** What putting something away does, before it is done; a sentence each. */
export function archivingWords(kind: BranchKind, { reading, finished, assignments }: Touched): string[] {
  const what = kind === 'lesson' ? 'this lesson' : `this ${kind} and all in it`
  const said = [`Reps no longer meet ${what}, neither in their courses nor by search.`]
  if (reading > 0) said.push(`${people(reading)} ${verb(reading, 'is', 'are')} reading it and cannot go on until it is back; where they are is kept.`)
  if (finished > 0) said.push(`${people(finished)} finished ${kind === 'lesson' ? 'it' : 'lessons of it'} and ${verb(finished, 'keeps', 'keep')} what they earned and learned.`)
  if (reading === 0 && finished === 0) said.push('Nobody has begun it.')
  if (assignments > 0) said.push(`${countWords(assignments, 'assignment')} of it ${verb(assignments, 'stands', 'stand')}; managers see that it is archived.`)
  if (kind === 'lesson') said.push('While it is away it does not count towards its module.')
  said.push('What asked for it first no longer waits for it.')
  return said
}
