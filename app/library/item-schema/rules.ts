import type { z } from 'zod'
import { placesIn } from '../../domain/quiz/placed-text'

/** Rules over several parts of a question. Each takes the check's context and adds a fault at the part that can mend it. */
export type Context = z.core.$RefinementCtx

export type Path = readonly (string | number)[]

export const fault = (context: Context, path: Path, message: string): void => context.addIssue({ code: 'custom', path: [...path], message })

/** Every id stands once in its list. */
export function uniqueIds(context: Context, path: Path, parts: readonly { id: string }[]): void {
  for (const [at, { id }] of parts.entries()) {
    if (parts.findIndex((other) => other.id === id) < at) fault(context, [...path, at, 'id'], `The id “${id}” is taken by another one above. Choose a different id.`)
  }
}

/** Exactly one of these is right. `what` stands in the sentence: an option, a decision. */
export function oneRight(context: Context, path: Path, parts: readonly { right: boolean }[], what: string): void {
  const rights = parts.filter(({ right }) => right).length
  if (rights === 0) fault(context, path, `Say which ${what} is right.`)
  if (rights > 1) fault(context, path, `Exactly one ${what} can be right here, and ${rights} are. Leave one.`)
}

/** At least one is right and at least one is wrong, so that there is something to choose. */
export function rightAndWrong(context: Context, path: Path, parts: readonly { right: boolean }[], what: string): void {
  if (!parts.some(({ right }) => right)) fault(context, path, `Say which ${what} is right: at least one.`)
  else if (parts.every(({ right }) => right)) fault(context, path, `Leave at least one ${what} wrong, or there is nothing to choose.`)
}

/** A text names each of its places once, and names nothing else. */
export function markersMatch(context: Context, text: string, path: Path, parts: readonly { id: string }[], what: string): void {
  const named = placesIn(text)
  const ids = new Set(parts.map(({ id }) => id))
  for (const id of new Set(named)) {
    if (!ids.has(id)) fault(context, ['text'], `The text names [[${id}]], and there is no ${what} “${id}” below. Add it, or take [[${id}]] out of the text.`)
    else if (named.filter((name) => name === id).length > 1) fault(context, ['text'], `The text names [[${id}]] more than once. Name every ${what} once.`)
  }
  for (const [at, { id }] of parts.entries()) {
    if (!named.includes(id)) fault(context, [...path, at, 'id'], `The text does not name this ${what}. Write [[${id}]] where it belongs, or take the ${what} away.`)
  }
}

/** Someone can answer wholly right: one of these earns everything. */
export function oneWhole(context: Context, path: Path, answers: readonly { weight?: number | undefined }[]): void {
  if (answers.length > 0 && !answers.some(({ weight = 1 }) => weight === 1)) fault(context, path, 'Let at least one answer earn everything: leave its weight out, or set it to 1.')
}
