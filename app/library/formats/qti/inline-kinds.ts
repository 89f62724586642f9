import type { AcceptedText, ChoiceOption } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { withoutMeaning } from '../../../domain/quiz/match-text'
import { partIds } from '../../../domain/quiz/part-id'
import { acceptedNumber, acceptedText, numberIn } from '../accepted-answers'
import { Untaken } from '../imported-item'
import { childrenNamed, type Element } from '../xml/read-xml'
import { baseOf, isApart, type QtiItem } from './qti-item'
import { comparedNumbers, mappedShare, type Response } from './responses'

const isNumber = (response: Response | undefined): boolean => response?.baseType === 'float' || response?.baseType === 'integer'

/** One entry asks for a number or for words; several are the gaps of a text. */
export function textEntriesOf(item: QtiItem): Content | null {
  const [only, ...others] = item.interactions
  const alone = !hasMarkedStem(item) || gappedText(item) === '[[g1]]'
  if (others.length === 0 && only && alone) return isNumber(item.responseOf(only)) ? numericOf(item, only) : textOf(item, only)
  if (item.interactions.some((one) => isNumber(item.responseOf(one)))) {
    item.note('This text has gaps for numbers. Gaps hold words here, so it was left out.')
    return null
  }
  const gaps = item.interactions.map((interaction, at) => ({ id: `g${at + 1}`, ...acceptedBy(item.responseOf(interaction)) }))
  return { type: 'gaptext', body: { ...gappedBase(item, 'Fill each gap.'), text: gappedText(item), gaps } }
}

/** The words around an entry with a line for it, unless it stands at the end. */
function aloneBase(item: QtiItem) {
  const base = baseOf(item, '_____')
  return { ...base, stem: base.stem.replace(/\s*(?:_____|\\_\\_\\_\\_\\_)$/, '') }
}

function numericOf(item: QtiItem, interaction: Element): Content {
  const response = item.responseOf(interaction)
  const scored = response ? comparedNumbers(item.element, response) : []
  const most = Math.max(1, ...scored.map(({ score }) => score))
  const compared = scored.map(({ value, tolerance, score }) => acceptedNumber(value, tolerance, Number((score / most).toFixed(7)), ''))
  const mapped = response?.mapping?.filter(({ share }) => share > 0).map(({ key, share }) => acceptedNumber(numberIn(key), 0, share, '')) ?? []
  const stated = response?.correct.map((value) => acceptedNumber(numberIn(value), 0, 1, '')) ?? []
  const answers = [compared, mapped, stated].find((some) => some.length > 0) ?? []
  if (answers.length === 0 || answers.some(({ value }) => Number.isNaN(value))) throw new Untaken('No right number could be read.', interaction)
  return { type: 'numeric', body: { ...aloneBase(item), answers, units: [], unitRequired: false } }
}

function textOf(item: QtiItem, interaction: Element): Content {
  const accepted = acceptedBy(item.responseOf(interaction))
  if (accepted.answers.length === 0) throw new Untaken('No right answer could be read.', interaction)
  return { type: 'text', body: { ...aloneBase(item), ...accepted } }
}

/** QTI compares words to the letter: an asterisk in them stands for itself. */
function acceptedBy(response: Response | undefined): { answers: AcceptedText[]; caseSensitive: boolean } {
  const mapped = response?.mapping?.filter(({ share }) => share > 0) ?? []
  if (mapped.length > 0) return { answers: mapped.map(({ key, share }) => acceptedText(withoutMeaning(key), share, '')), caseSensitive: mapped.some(({ caseSensitive }) => caseSensitive) }
  return { answers: (response?.correct ?? []).map((text) => acceptedText(withoutMeaning(text), 1, '')), caseSensitive: true }
}

export function inlineChoicesOf(item: QtiItem): Content {
  const gaps = item.interactions.map((interaction, at) => {
    const response = item.responseOf(interaction)
    const id = partIds()
    const options = childrenNamed(interaction, 'inline-choice').map((choice): ChoiceOption => {
      const own = choice.attributes.identifier ?? ''
      const mapped = (response && mappedShare(response, own)) ?? 0
      const right = response && response.correct.length > 0 ? response.correct.includes(own) : mapped === 1
      const share = right ? 1 : mapped
      const text = item.words(choice)
      return { id: id(text), text, right, feedback: item.feedbackOn(choice), ...(right || share === 0 ? {} : { weight: share }) }
    })
    return { id: `g${at + 1}`, options }
  })
  return { type: 'gapchoice', body: { ...gappedBase(item, 'Choose what belongs in each gap.'), text: gappedText(item), gaps } }
}

/** A text with gaps needs an instruction of its own; where the body marks none, it gets a plain one. */
function gappedBase(item: QtiItem, instruction: string) {
  return hasMarkedStem(item) ? baseOf(item) : { ...baseOf(item), stem: instruction }
}

const hasMarkedStem = (item: QtiItem): boolean => item.body.children.some((child) => typeof child !== 'string' && isApart(child))

const gappedText = (item: QtiItem): string =>
  item.words(item.body, (child) => {
    const at = item.interactions.indexOf(child)
    return at >= 0 ? `[[g${at + 1}]]` : isApart(child) ? '' : null
  })
