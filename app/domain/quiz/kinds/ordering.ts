import { gradeOrder, rightInOrder } from '../grade-order'
import { samePicks } from '../picks'
import type { Named } from '../body'
import { named } from './choice'
import { inNoTellingOrder } from './in-no-telling-order'
import type { Kind } from './kind'
import { textOf } from './pairs'

/** Judged by the method the item names; see `gradeOrder`. Elements are never shown in their right order. */
export const ordering: Kind<'ordering'> = {
  isAnswer: ({ elements }, picks) => picks.length === 0 || samePicks(idsOf(elements).sort(), [...picks].sort()),
  grade: ({ elements, method }, picks) => gradeOrder(placesOf(elements, picks), method),
  ask: ({ elements, stem }, shuffle) => ({ elements: unlike(elements, shuffle(inNoTellingOrder(elements, stem))).map(named) }),
  /** A line for each place: what stands there in the order given, and what belongs there. `right` follows the method. */
  review: ({ elements, method }, picks, asked) => {
    const answered = picks.length > 0
    const order = answered ? picks : idsOf(asked.elements)
    const right = rightInOrder(placesOf(elements, picks), method)
    const lines = order.map((id, at) => ({
      id, label: `Place ${at + 1}`, picked: answered, given: answered ? textOf(elements, id) : null, right: right[at] ?? false,
      key: elements[at]?.text ?? null, feedback: null,
    }))
    return { lines, parts: [] }
  },
  rightPicks: ({ elements }) => idsOf(elements),
  texts: (body) => [body.stem, ...body.elements.map(({ text }) => text)],
}

const idsOf = (elements: readonly { id: string }[]): string[] => elements.map(({ id }) => id)

const placesOf = (elements: readonly Named[], picks: readonly string[]): number[] => picks.map((pick) => elements.findIndex(({ id }) => id === pick))

/** The order shown, turned by one where chance has made it the right one. */
function unlike(right: readonly Named[], shown: readonly Named[]): Named[] {
  return samePicks(right.map(({ text }) => text), shown.map(({ text }) => text)) ? [...shown.slice(1), ...shown.slice(0, 1)] : [...shown]
}
