import { seededOrder } from '../content/fingerprint'
import type { Question } from './asked'
import { optionSeed } from './draw'
import { grade } from './grade'
import { canBeAskedInLesson, type ContentOf, type ItemVersion } from './item'
import { kindOf } from './kinds'
import type { Shuffle } from './kinds/kind'
import type { Attempt } from './policy'
import { shuffled } from './random'
import type { Certainty, Reviewed, Revised, RubricMark } from './reviewed'

type Place = Pick<Attempt, 'seed' | 'items'> & { shuffleOptions?: boolean }

/** Every list of an item is put in an order of its own. */
function orderOf(item: ItemVersion, { seed, items, shuffleOptions = true }: Place): Shuffle {
  let lists = 0
  return (list) => (shuffleOptions ? shuffled(list, optionSeed(optionSeed(seed, items.indexOf(item.id)), lists++)) : [...list])
}

/** An item as it may leave the server while it can still be answered. */
export function asQuestion(item: ItemVersion, attempt: Place): Question {
  const { id: versionId, stemHtml } = item
  const { stem, excerpt } = item.body
  return { versionId, stem, stemHtml, excerpt, ...kindOf(item).ask(orderOf(item, attempt)) }
}

/** A verdict that stands: `score` null while it waits for marking; `revised` where a regrade made it so. */
export type Standing = { picks: readonly string[]; score: number | null; certainty: Certainty | null; voided: boolean; revised?: Revised | null; mark: RubricMark | null }

/** Everything there is to tell of an answer. Call only for an item whose verdict stands, and cut it by what may be told. */
export function asReviewed(item: ItemVersion, attempt: Place, verdict: Standing | null): Reviewed {
  const question = asQuestion(item, attempt)
  const picks = [...(verdict?.picks ?? [])]
  const score = verdict ? verdict.score : 0
  return {
    ...question, picks, answered: picks.length > 0, awaiting: verdict !== null && verdict.score === null, voided: verdict?.voided ?? false,
    revised: verdict?.revised ?? null, score,
    certainty: verdict?.certainty ?? null, ...kindOf(item).review(picks, question.asked), feedback: feedbackOn(item, score), mark: verdict?.mark ?? null,
    lessonId: item.lessonId,
  }
}

/** What is said of the whole answer: by how it went, then in general. */
export function feedbackOn({ body }: Pick<ItemVersion, 'body'>, score: number | null): string[] {
  const byScore = score === null ? null : score === 1 ? body.whenRight : body.whenWrong
  return [byScore, body.feedback].flatMap((words) => words || [])
}

/** What a question inside a lesson may be: its reader ticks options. */
export type CheckpointItem = ItemVersion & ContentOf<'single' | 'multiple'>
export type CheckpointQuestion = Extract<Question, { type: 'single' | 'multiple' }>

export const canBeCheckpoint = (item: ItemVersion): item is CheckpointItem => canBeAskedInLesson(item.type)

/**
 * An item after a verdict that may be followed by another try: what was picked is judged and explained, what was not picked stays
 * untold until every right option is. `right` and `feedback` are null where nothing is told.
 */
export type Checked = {
  versionId: string
  score: number
  options: { id: string; text: string; picked: boolean; right: boolean | null; feedback: string | null }[]
  feedback: string | null
}

/** The order of options inside a lesson: the same for everybody and at every try, and not the author's, who may write the right one first. */
const inLessonOrder = (item: CheckpointItem) => seededOrder(item.body.options, (option) => option.id, item.id)

/** Call only for picks that were taken as an answer. */
export function asChecked(item: CheckpointItem, picks: readonly string[]): Checked {
  const score = grade(item, picks) ?? 0
  const options = inLessonOrder(item).map(({ id, text, right, feedback }) => {
    const picked = picks.includes(id)
    const told = picked || score === 1
    return { id, text, picked, right: told ? right : null, feedback: told ? feedback : null }
  })
  return { versionId: item.id, score, options, feedback: item.body.feedback }
}

/** An item asked inside a lesson, as a question of an attempt: nothing of its key. */
export function asCheckpointQuestion(item: CheckpointItem): CheckpointQuestion {
  const { type, id: versionId, stemHtml } = item
  const { stem, excerpt } = item.body
  return { versionId, stem, stemHtml, excerpt, type, asked: { options: inLessonOrder(item).map(({ id, text }) => ({ id, text })) } }
}
