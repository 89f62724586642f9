import type { Attention, ItemProblem } from '../../../domain/insight/attention'
import type { ReferenceKind } from '../../../domain/content/lesson-references'
import { countWords, dateWords, percentWords, whenWords } from '../../words'

export type AttentionKind = Attention['kind']

/** What a group of the list is called, and why it matters. */
export const groupWords: Record<AttentionKind, { title: string; why: string; mend: string }> = {
  broken: {
    title: 'Broken references',
    why: 'These name something that is gone, archived or retired. Readers meet a hole, and the lesson cannot be published again as it is.',
    mend: 'Open it and name something that is there',
  },
  item: {
    title: 'Questions with bad figures',
    why: 'A question that nearly all or nearly none get right measures little; one that the better ones get wrong measures the wrong thing.',
    mend: 'See the question among its figures',
  },
  unfinished: {
    title: 'Lessons that people leave',
    why: 'Most who began these two weeks ago or longer have not finished. What is not read is not learned.',
    mend: 'Open it where they stop: shorten it, or split it',
  },
  'old-draft': {
    title: 'Old drafts',
    why: 'Nobody has saved these for over 30 days. Reps do not get what lies in them.',
    mend: 'Open it to publish or discard it',
  },
  marking: { title: 'Answers that wait to be marked', why: 'Somebody wrote these and cannot go on before a person has read them. The sooner they hear, the more it teaches.', mend: 'Open the queue' },
  review: { title: 'Reviews that wait', why: 'Somebody has asked for another pair of eyes and cannot go on without an answer.', mend: 'Read it and answer' },
}

const referenceWords: Record<ReferenceKind, string> = {
  skill: 'skill', 'clause-type': 'clause type', term: 'term', item: 'question', media: 'file', lesson: 'lesson', module: 'module',
}

const itemWords: Record<ItemProblem, string> = {
  misleading: 'Those who do well on the rest of the quiz tend to get it wrong. Look at the key first.',
  rival: 'Of the best third more chose a wrong answer than the right one. Look at the key first.',
  'too-hard': 'Fewer than one in five get it right.',
  weak: 'Who gets it right has little to do with who does well on the rest.',
  'too-easy': 'Nearly everyone gets it right.',
}

/** What is wrong with one thing, in a sentence or two. */
export function wrongWords(one: Attention, now: number): string {
  if (one.kind === 'broken') return `Names ${one.missing.map(({ kind, name }) => `the ${referenceWords[kind]} “${name}”`).join(', ')}.`
  if (one.kind === 'item') return `${itemWords[one.problem]} ${figureWords(one)}`
  if (one.kind === 'unfinished') return `${one.finished} of ${one.started} have finished it.${stopWords(one)}`
  if (one.kind === 'old-draft') return `${one.by} saved it last, on ${dateWords(one.savedAt)}.`
  if (one.kind === 'marking') return `${countWords(one.papers, 'paper')} that you may mark; the oldest came ${whenWords(one.oldest, now)}.`
  return `${one.by} asked ${whenWords(one.askedAt, now)}.`
}

export function figureWords({ n, facility, discrimination }: { n: number; facility: number; discrimination: number | null }): string {
  const tells = discrimination === null ? '' : `, correlation with the rest ${discrimination.toFixed(2).replace('-', '\u2212')}`
  return `${percentWords(facility)} of ${countWords(n, 'answer')} right${tells}.`
}

function stopWords({ stop }: Extract<Attention, { kind: 'unfinished' }>): string {
  if (!stop) return ''
  const what = stop.kind === 'checkpoint' ? ', a checkpoint' : stop.kind === 'checklist' ? ', a checklist' : ''
  return ` Most stop at part ${stop.part} of ${stop.parts}${what}: ${countWords(stop.readers, 'person', 'people')}.`
}
