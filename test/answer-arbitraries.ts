import fc from 'fast-check'
import type { CasePart } from '~/domain/quiz/body'
import type { Content } from '~/domain/quiz/item'
import { asPicksOfPart, joinPair } from '~/domain/quiz/picks'

/** Answers that somebody could give, right and wrong, to a question of any type. */
export function answerTo(content: Content | CasePart): fc.Arbitrary<string[]> {
  switch (content.type) {
    case 'single':
      return oneOf(content.body.options)
    case 'multiple':
      return someOf(content.body.options)
    case 'hottext':
      return someOf(content.body.spans)
    case 'truefalse':
      return fc.tuple(fc.subarray(['true', 'false'], { maxLength: 1 }), oneOf(content.body.reasons)).map(([verdict, reason]) => [...verdict, ...reason.map((id) => joinPair('reason', id))])
    case 'matching':
      return pairs(content.body.sources, () => oneOf(content.body.targets))
    case 'ordering':
      return fc.shuffledSubarray(content.body.elements.map(({ id }) => id), { minLength: content.body.elements.length })
    case 'numeric':
      return fc.tuple(fc.oneof(fc.double({ noNaN: true }).map(String), fc.constantFrom('12,5', 'none', '−3')), fc.subarray(content.body.units, { maxLength: 1 })).map(
        ([typed, units]) => [typed, ...units.map(({ name }) => joinPair('unit', name))],
      )
    case 'text':
      return words.map((one) => [one])
    case 'gapchoice':
      return pairs(content.body.gaps, ({ options }) => oneOf(options))
    case 'gaptext':
      return pairs(content.body.gaps, () => words.map((one) => [one]))
    case 'gapmatch':
      return pairs(content.body.gaps, () => oneOf(content.body.choices))
    case 'redline':
      return pairs(content.body.changes, ({ decisions }) => oneOf(decisions))
    case 'essay':
      return words.map((one) => [one])
    case 'upload':
      return fc.constantFrom([], ['file-1'], ['file-1', 'file-2'])
    case 'case':
      return fc.tuple(...content.body.parts.map((part) => answerTo(part).map((picks) => asPicksOfPart(part.id, picks)))).map((lists) => lists.flat())
  }
}

type Ids = readonly { id: string }[]

const words = fc.oneof(fc.constantFrom('Indemnity.', 'hold  harmless', '30 days', 'limitation of any liability', 'nothing', 'a = b'), fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `w${text}`))
const someOf = (list: Ids): fc.Arbitrary<string[]> => fc.subarray(list.map(({ id }) => id))
const oneOf = (list: Ids): fc.Arbitrary<string[]> => fc.subarray(list.map(({ id }) => id), { maxLength: Math.min(1, list.length) })

/** Any of the places filled. */
function pairs<P extends { id: string }>(places: readonly P[], valueFor: (place: P) => fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  return fc.tuple(...places.map((place) => valueFor(place).map((values) => values.map((value) => joinPair(place.id, value))))).map((lists) => lists.flat())
}
