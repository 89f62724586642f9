import type { ChoiceOption } from '../../domain/quiz/body'
import type { Content } from '../../domain/quiz/item'

/**
 * What can be counted in an item. `said`: whatever a person may pick, with the feedback that it gets; '' where there is none. `onCase`: it
 * stands on a text of its own. `key`, `longest`, `shortest`: of a single choice, where the right option stands and whether it alone has
 * the most or the fewest letters.
 */
export type ItemFigures = { said: Said[]; onCase: boolean; choice: Choice | null }
export type Said = { text: string; feedback: string }
export type Choice = { key: number; options: number; longest: boolean; shortest: boolean }

const textual = new Set(['hottext', 'gapchoice', 'gaptext', 'gapmatch', 'redline', 'case'])

export function itemFigures(item: Content): ItemFigures {
  return { said: saidOf(item), onCase: item.body.excerpt !== null || textual.has(item.type), choice: item.type === 'single' ? choiceOf(item.body.options) : null }
}

function choiceOf(options: readonly ChoiceOption[]): Choice {
  const key = options.findIndex(({ right }) => right)
  const mine = options[key]?.text.length ?? 0
  const others = options.flatMap(({ text }, at) => (at === key ? [] : [text.length]))
  return { key, options: options.length, longest: others.every((length) => length < mine), shortest: others.every((length) => length > mine) }
}

/** What may be picked, with its feedback. An answer that is written or put in order has the general feedback of its question. */
function saidOf(item: Content): Said[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.body.options
    case 'truefalse':
      return [{ text: 'true', feedback: item.body.feedbackTrue ?? '' }, { text: 'false', feedback: item.body.feedbackFalse ?? '' }, ...item.body.reasons]
    case 'matching':
      return item.body.sources.map(({ text, feedback = '' }) => ({ text, feedback }))
    case 'gapchoice':
      return item.body.gaps.flatMap(({ options }) => options)
    case 'hottext':
      return item.body.spans
    case 'gapmatch':
      return item.body.gaps.map(({ id, feedback = '' }) => ({ text: id, feedback }))
    case 'redline':
      return item.body.changes.flatMap(({ decisions }) => decisions.map(({ id, feedback }) => ({ text: id, feedback })))
    case 'case':
      return item.body.parts.flatMap((part) => saidOf({ type: part.type, body: { ...part.body, feedback: part.body.feedback ?? item.body.feedback } } as Content))
    default:
      return [{ text: item.body.stem, feedback: item.body.feedback ?? '' }]
  }
}
