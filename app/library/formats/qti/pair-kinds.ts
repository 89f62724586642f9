import type { Content } from '../../../domain/quiz/item'
import { partIds } from '../../../domain/quiz/part-id'
import { Untaken } from '../imported-item'
import { matchingOf } from '../matching-pairs'
import { childrenNamed, type Element } from '../xml/read-xml'
import { baseOf, type QtiItem } from './qti-item'
import { below } from './qti-tree'
import { pairIn } from './responses'

const idOf = ({ attributes }: Element): string => attributes.identifier ?? ''

/** The pairs that are right, by the correct response or, where there is none, by what earns something. */
function rightPairs(item: QtiItem, interaction: Element): [string, string][] {
  const response = item.responseOf(interaction)
  const earning = response?.mapping?.filter(({ share }) => share > 0).map(({ key }) => key) ?? []
  return (response && response.correct.length > 0 ? response.correct : earning).map(pairIn)
}

export function matchOf(item: QtiItem, interaction: Element): Content | null {
  const [left, right] = childrenNamed(interaction, 'simple-match-set').map((set) => childrenNamed(set, 'simple-associable-choice'))
  if (!left || !right) throw new Untaken('A match interaction needs two sets of choices.')
  const targetOf = new Map<string, string[]>()
  for (const [one, other] of rightPairs(item, interaction)) {
    const [source, target] = left.some((choice) => idOf(choice) === one) ? [one, other] : [other, one]
    targetOf.set(source, [...(targetOf.get(source) ?? []), target])
  }
  if (left.some((choice) => targetOf.get(idOf(choice))?.length !== 1)) {
    item.note('Here something belongs to several things, or to none. A matching gives each one thing alone, so this was left out.')
    return null
  }
  const textOf = new Map(right.map((choice) => [idOf(choice), item.words(choice)]))
  const used = new Set([...targetOf.values()].flat())
  return matchingOf(baseOf(item), [
    ...left.map((choice) => ({ source: item.words(choice), target: textOf.get(targetOf.get(idOf(choice))?.[0] ?? '') ?? '' })),
    ...right.filter((choice) => !used.has(idOf(choice))).map((choice) => ({ source: null, target: item.words(choice) })),
  ])
}

export function gapMatchOf(item: QtiItem, interaction: Element): Content | null {
  const choices = childrenNamed(interaction, 'gap-text')
  const gaps = below(interaction, 'gap')
  const id = partIds()
  const named = choices.map((choice) => {
    const text = item.words(choice)
    return { id: id(text), text, uses: Number(choice.attributes['match-max'] ?? 1) || 0 }
  })
  const choiceOf = new Map(rightPairs(item, interaction).map(([one, other]) => (gaps.some((gap) => idOf(gap) === one) ? [one, other] : [other, one])))
  const filled = gaps.map((gap, at) => ({ id: `g${at + 1}`, choice: named[choices.findIndex((choice) => idOf(choice) === choiceOf.get(idOf(gap)))]?.id ?? '' }))
  if (filled.some(({ choice }) => choice === '')) {
    item.note('Here a gap stays empty, or is filled by a picture. No kind here has that, so it was left out.')
    return null
  }
  const text = item.words(interaction, (child) => (child.name === 'gap-text' || child.name === 'gap-img' ? '' : child.name === 'gap' ? `[[g${gaps.indexOf(child) + 1}]]` : null))
  return { type: 'gapmatch', body: { ...baseOf(item), text, gaps: filled, choices: named } }
}
