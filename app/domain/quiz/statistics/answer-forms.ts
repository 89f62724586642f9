import type { Content } from '../item'
import { kindOf } from '../kinds'
import { isUnitPick } from '../match-number'
import { nearMiss } from '../near-miss'
import { normalText } from '../normal-text'
import { asPicksOfPart, joinPair, pairsOf, picksOfPart } from '../picks'

/**
 * The answers to a question as they are counted: typed words by their normal form, an order as a whole, everything else pick by pick.
 * Answers that people mark are not counted so: no two are alike.
 */
export function answerForms({ type, body }: Content, picks: readonly string[]): string[] {
  if (type === 'essay' || type === 'upload') return []
  if (type === 'ordering') return picks.length === 0 ? [] : [picks.join('>')]
  if (type === 'text') return picks.map((pick) => normalText(pick, body.caseSensitive))
  if (type === 'numeric') return picks.length === 0 ? [] : [asOneForm(picks)]
  if (type === 'gaptext') return body.gaps.flatMap(({ id, caseSensitive }) => {
    const words = pairsOf(picks).get(id)
    return words === undefined ? [] : [joinPair(id, normalText(words, caseSensitive))]
  })
  if (type === 'case') return body.parts.flatMap((part) => asPicksOfPart(part.id, answerForms(part as Content, picksOfPart(picks, part.id))))
  return [...picks]
}

/** A number and the unit that was picked for it are one answer: `0.5 unit=MEUR`. */
const asOneForm = (picks: readonly string[]): string =>
  [...picks.filter((pick) => !isUnitPick(pick)).map((pick) => pick.trim()), ...picks.filter(isUnitPick)].join(' ')

/** The picks that a form of a question other than a case was made of. */
function picksOfForm({ type, body }: Content, form: string): string[] {
  if (type === 'ordering') return form.split('>')
  const unit = type === 'numeric' ? body.units.map(({ name }) => joinPair('unit', name)).find((pick) => form.endsWith(` ${pick}`)) : undefined
  return unit === undefined ? [form] : [form.slice(0, -unit.length - 1), unit]
}

/** What could be picked where that is a short list, so that what nobody picks is seen too. */
export function offeredForms({ type, body }: Content): string[] {
  if (type === 'single' || type === 'multiple') return body.options.map(({ id }) => id)
  if (type === 'hottext') return body.spans.map(({ id }) => id)
  if (type === 'truefalse') return ['true', 'false', ...body.reasons.map(({ id }) => joinPair('reason', id))]
  if (type === 'gapchoice') return body.gaps.flatMap((gap) => gap.options.map(({ id }) => joinPair(gap.id, id)))
  if (type === 'redline') return body.changes.flatMap((change) => change.decisions.map(({ id }) => joinPair(change.id, id)))
  return []
}

/** A counted answer in words; `right`: whether it is of the key, null where that is not told of a single pick; `near`: the accepted words it nearly is. */
export type NamedForm = { words: string; right: boolean | null; near: string | null }

export function namedForm(content: Content, form: string): NamedForm {
  const { type, body } = content
  if (type === 'case') {
    const part = body.parts.find(({ id }) => form.startsWith(`${id}:`))
    if (!part) return { words: form, right: null, near: null }
    const named = namedForm(part as Content, form.slice(part.id.length + 1))
    return { ...named, words: `${body.parts.indexOf(part) + 1}. ${named.words}` }
  }
  const picks = picksOfForm(content, form)
  const kind = kindOf(content)
  if (type === 'ordering') {
    const words = picks.map((id) => body.elements.find((element) => element.id === id)?.text ?? id).join(' → ')
    return { words, right: kind.grade(picks) === 1, near: null }
  }
  const asked = kind.ask((list) => [...list]).asked
  const line = kind.review(picks, asked).lines.find(({ picked }) => picked)
  const words = line === undefined ? form : line.given === null ? line.label : type === 'text' || type === 'numeric' ? line.given : `${line.label}: ${line.given}`
  return { words, right: line?.right ?? null, near: nearOf(content, form) }
}

function nearOf({ type, body }: Content, form: string): string | null {
  if (type === 'text') return nearMiss(body.answers, form, body.caseSensitive)?.text ?? null
  if (type !== 'gaptext') return null
  const [[id, words] = ['', '']] = [...pairsOf([form])]
  const gap = body.gaps.find((one) => one.id === id)
  return gap ? (nearMiss(gap.answers, words, gap.caseSensitive)?.text ?? null) : null
}
