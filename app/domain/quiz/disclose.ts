import { seededOrder } from '../content/fingerprint'
import { optionSeed } from './draw'
import { grade } from './grade'
import type { Excerpt, ItemType, ItemVersion } from './item'
import type { Attempt } from './policy'
import { shuffled } from './random'

/** An item as it may leave the server while it can still be answered: no key, no weight, no feedback. */
export type Question = {
  versionId: string
  type: ItemType
  stem: string
  excerpt: Excerpt | null
  options: { id: string; text: string }[]
}

/** An item after its verdict: what was picked, what was right, and why. */
export type Reviewed = Omit<Question, 'options'> & {
  options: { id: string; text: string; right: boolean; picked: boolean; feedback: string }[]
  score: number
  answered: boolean
  feedback: string | null
  lessonId: string | null
}

function ordered(item: ItemVersion, attempt: Pick<Attempt, 'seed' | 'items'>) {
  return shuffled(item.body.options, optionSeed(attempt.seed, attempt.items.indexOf(item.id)))
}

export function asQuestion(item: ItemVersion, attempt: Pick<Attempt, 'seed' | 'items'>): Question {
  const { stem, excerpt } = item.body
  const options = ordered(item, attempt).map(({ id, text }) => ({ id, text }))
  return { versionId: item.id, type: item.type, stem, excerpt, options }
}

/** Call only for an item whose verdict stands. */
export function asReviewed(item: ItemVersion, attempt: Pick<Attempt, 'seed' | 'items'>, picks: readonly string[] | null): Reviewed {
  const options = ordered(item, attempt).map((option) => ({ ...option, picked: picks?.includes(option.id) ?? false }))
  const { stem, excerpt, feedback } = item.body
  const score = picks ? grade(item, picks) : 0
  return { versionId: item.id, type: item.type, stem, excerpt, options, score, answered: !!picks?.length, feedback, lessonId: item.lessonId }
}

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
function inLessonOrder(item: ItemVersion) {
  return seededOrder(item.body.options, (option) => option.id, item.id)
}

/** Call only for picks that were taken as an answer. */
export function asChecked(item: ItemVersion, picks: readonly string[]): Checked {
  const score = grade(item, picks)
  const options = inLessonOrder(item).map(({ id, text, right, feedback }) => {
    const picked = picks.includes(id)
    const told = picked || score === 1
    return { id, text, picked, right: told ? right : null, feedback: told ? feedback : null }
  })
  return { versionId: item.id, score, options, feedback: item.body.feedback }
}

/** An item asked inside a lesson, as a question of an attempt: nothing of its key. */
export function asCheckpointQuestion(item: ItemVersion): Question {
  const { stem, excerpt } = item.body
  return { versionId: item.id, type: item.type, stem, excerpt, options: inLessonOrder(item).map(({ id, text }) => ({ id, text })) }
}
