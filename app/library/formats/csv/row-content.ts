import type { BodyBase, ChoiceOption } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { orderingMethods } from '../../../domain/quiz/ordering-methods'
import { partIds } from '../../../domain/quiz/part-id'
import { acceptedNumber, acceptedText, numberIn } from '../accepted-answers'
import { Untaken } from '../imported-item'
import { matchingOf } from '../matching-pairs'
import { type CsvAnswer, type CsvColumn, csvTypes } from './columns'

/** The question that a row states. Throws `Untaken` for what it cannot mean. */
export function contentOfRow(of: (name: CsvColumn) => string, base: BodyBase, answers: readonly CsvAnswer[]): Content {
  const [first = '', ...others] = of('answer').split(';').map((one) => one.trim())
  const type = of('type').toLowerCase()
  switch (type) {
    case 'single':
    case 'multiple':
      return { type, body: { ...base, options: optionsOf(answers, [first, ...others]) } }
    case 'truefalse': {
      if (!/^(?:true|false)$/i.test(first)) throw new Untaken('The column answer must say true or false.')
      const [feedbackTrue, feedbackFalse] = [of('feedback true'), of('feedback false')]
      const reasons = answers.length === 0 ? [] : optionsOf(answers, others)
      return { type, body: { ...base, right: first.toLowerCase() === 'true', ...(feedbackTrue ? { feedbackTrue } : {}), ...(feedbackFalse ? { feedbackFalse } : {}), reasons } }
    }
    case 'matching':
      return matchingOf(base, answers.map(({ choice, match, feedback }) => ({ source: choice || null, target: match, feedback })))
    case 'ordering': {
      const method = orderingMethods.find((one) => one === (first || 'longest-ordered-subset'))
      if (!method) throw new Untaken(`“${first.slice(0, 60)}” is no way to judge an order. Write one of: ${orderingMethods.join(', ')}.`)
      const id = partIds()
      return { type, body: { ...base, elements: answers.map(({ choice }) => ({ id: id(choice), text: choice })), method } }
    }
    case 'numeric': {
      const accepted = answers.map(({ choice, match, weight, feedback }) => acceptedNumber(asNumber(choice), match === '' ? 0 : asNumber(match), asWeight(weight) ?? 1, feedback))
      return { type, body: { ...base, answers: accepted, units: unitsIn(of('units')), unitRequired: first.toLowerCase() === 'unit' } }
    }
    case 'text':
      return { type, body: { ...base, answers: answers.map(({ choice, weight, feedback }) => acceptedText(choice, asWeight(weight) ?? 1, feedback)), caseSensitive: first.toLowerCase() === 'case' } }
    default:
      throw new Untaken(`“${type.slice(0, 60)}” is no type that a row can hold. Write one of: ${csvTypes.join(', ')}.`)
  }
}

function optionsOf(answers: readonly CsvAnswer[], rights: readonly string[]): ChoiceOption[] {
  const numbers = new Set(rights.filter(Boolean).map(Number))
  for (const number of numbers) if (!answers[number - 1]) throw new Untaken('The column answer must give the numbers of right options, such as 1;3.')
  const id = partIds()
  return answers.map(({ choice, feedback, weight }, at) => {
    const stated = asWeight(weight)
    return { id: id(choice), text: choice, right: numbers.has(at + 1), feedback, ...(stated === undefined ? {} : { weight: stated }) }
  })
}

function asNumber(cell: string): number {
  const value = numberIn(cell)
  if (Number.isNaN(value)) throw new Untaken(`“${cell.slice(0, 60)}” is no number.`)
  return value
}

function asWeight(cell: string): number | undefined {
  if (cell === '') return undefined
  const weight = asNumber(cell)
  if (Math.abs(weight) > 1) throw new Untaken(`A weight lies between -1 and 1; this is ${weight}.`)
  return weight
}

const unitsIn = (cell: string) => cell.split(';').filter((one) => one.trim() !== '').map((one) => {
  const [, name = one, factor = '1'] = /^(.*)=([^=]*)$/.exec(one) ?? []
  return { name: name.trim(), factor: asNumber(factor) }
})
