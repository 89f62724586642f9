import { certainties } from './certainty'
import { joinPair } from './picks'
import type { Certainty } from './reviewed'

/**
 * The answer to one question out of the fields of a form: `picks-<version>` gives its value, `picks-<version>.<place>` gives
 * `place=value`, `picks-<version>.<part>:` the value behind its part of a case. An empty field gives nothing. Lines end as they were
 * typed, not as a form sends them.
 */
export function picksInForm(fields: Iterable<readonly [string, unknown]>, versionId: string): string[] {
  const picks: string[] = []
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || value.trim() === '') continue
    const place = placeOf(name, versionId)
    if (place === null) continue
    const words = value.replaceAll('\r\n', '\n')
    if (place === '') picks.push(words)
    else picks.push(place.endsWith(':') ? `${place}${words}` : joinPair(place, words))
  }
  return picks
}

/** What a field of this question is about: empty for the question as a whole, null for a field of something else. */
function placeOf(name: string, versionId: string): string | null {
  const whole = `picks-${versionId}`
  if (name === whole) return ''
  return name.startsWith(`${whole}.`) ? name.slice(whole.length + 1) : null
}

/** An answer as a form says it. */
export type FormAnswer = { picks: string[]; certainty: Certainty | null }

export const answerInForm = (fields: readonly (readonly [string, unknown])[], versionId: string): FormAnswer => ({
  picks: picksInForm(fields, versionId), certainty: certaintyInForm(fields, versionId),
})

/** How sure somebody said they are of an answer: `certainty-<version>` gives 1, 2 or 3. */
export function certaintyInForm(fields: Iterable<readonly [string, unknown]>, versionId: string): Certainty | null {
  for (const [name, value] of fields) {
    if (name === `certainty-${versionId}`) return certainties.find((certainty) => String(certainty) === value) ?? null
  }
  return null
}
