import type { Bodies, BodyBase } from '~/domain/quiz/body'
import type { ItemType } from '~/domain/quiz/item'
import { bodyExamples } from './item-examples'

/** What no page may hold before it may be told: every word of feedback, every accepted wording, every accepted value. */
export const tells = { words: 'telltale', value: 918_273 }

/** Questions of every type whose keys and feedback can be found in whatever text they got into. */
export const tellingBodies = Object.fromEntries(
  Object.entries(bodyExamples).map(([type, body]) => [type, { ...(marked(body) as object), feedback: `${tells.words}-general`, whenRight: `${tells.words}-right`, whenWrong: `${tells.words}-wrong` }]),
) as { [T in ItemType]: BodyBase & Bodies[T] }

function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, markOf(key, one)]))
}

function markOf(key: string, value: unknown): unknown {
  if (['feedback', 'feedbackTrue', 'feedbackFalse', 'model'].includes(key)) return `${tells.words}-${key}`
  if (key === 'answers') return (value as object[]).map((answer) => ({ ...answer, feedback: tells.words, ...('value' in answer ? { value: tells.value } : { text: `${tells.words} wording` }) }))
  if (key === 'levels') return (value as object[]).map((level) => ({ ...level, text: `${tells.words} level` }))
  return marked(value)
}
