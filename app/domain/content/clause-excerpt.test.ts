import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth, belowSquare } from '../../../test/growth'
import { cleanExcerpt, judgeExcerpt } from './clause-excerpt'
import type { ClauseType } from './taxonomy'

const insurance: ClauseType = {
  id: 'insurance', name: 'Insurance', column: 'Insurance', description: 'Makes a party keep insurance.',
  skillId: 'risk.liability-exposure', drill: true, confusable: [],
}
const debris = [
  'Source: FOO, INC., 10-K, 3/1/2010', '\n', '\n\n', ' ', '\u00ad', '\u00a0', '\u200b', '<omitted>', '- ', ' ,', ' .', '( ', '[…]',
  '_____', '-----', '..', '“', "''", '12', 'a', 'Bc', '●', ';', '\u0000', '\ud800',
]
const rawText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(fc.constantFrom(...debris), fc.string({ maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join('')),
)

describe('cleaning an excerpt', () => {
  const examples: [promise: string, raw: string, clean: string][] = [
    ['runs of blanks and newlines become one blank', '  Either  party\n\n\n may\tend\u00a0this. ', 'Either party may end this.'],
    ['a soft hyphen between letters becomes the hyphen it printed as', 'its know\u00adhow', 'its know-how'],
    ['a soft hyphen elsewhere goes', 'its know\u00ad, and so on', 'its know, and so on'],
    ['invisible and control characters go', 'Sec\u200btion\u0007 16\u202e', 'Section 16'],
    ['curly, low and doubled quotes become straight', '“Term” ‘we’ „x‟ ʺy" ``z\'\'', '"Term" \'we\' "x" "y" "z"'],
    ['an omission is shown as such, once', 'The parties<omitted><omitted>agree', 'The parties […] agree'],
    ['blanks before punctuation and after a bracket go', 'Supplier , ( the seller ) ; pays .', 'Supplier, (the seller); pays.'],
    ['a decimal and a file ending keep their blank', 'by .5% for .jpg files', 'by .5% for .jpg files'],
    ['a word broken after its hyphen is whole again', 'a non- exclusive and fully paid-\nup license', 'a non-exclusive and fully paid-up license'],
    ['a hanging hyphen before "and" stays', 'milestone- and royalty-bearing', 'milestone- and royalty-bearing'],
    ['a filing footer with its page number goes', 'agree to pay by 28\n\nSource: EXACT SCIENCES CORP, 8-K, 8/22/2018\n\n\n\n\nmutual consent.', 'agree to pay by mutual consent.'],
    ['a footer with a page count goes', 'other assets. Page 32 of 39\n\nSource: PF GROUP INC., 10-12G, 9/23/2015\n\n16.2 More', 'other assets. 16.2 More'],
    ['a number that ends the sentence before a footer keeps its brackets', 'one hundred (100)\n\nSource: A INC, S-1/A, 1/1/2001\n\nshares', 'one hundred (100) shares'],
    ['a page number alone between paragraphs goes', 'INCLUDING\n\n      - 32 -\n\nNEGLIGENCE', 'INCLUDING NEGLIGENCE'],
    ['a number inside a sentence stays', 'within\n30\ndays', 'within 30 days'],
    ['the word Source inside a sentence stays', 'the Source: code, 1/1/2001', 'the Source: code, 1/1/2001'],
    ['ruled lines go and blanks to fill in become short', 'under this ------------------ Article for $__________ each', 'under this Article for $___ each'],
    ['a list mark at either end goes', '● and general liability; -', 'and general liability;'],
    ['a letter left over after the last sentence goes', 'may audit the books. I', 'may audit the books.'],
  ]
  it.each(examples)('%s', (_promise, raw, clean) => {
    expect(cleanExcerpt(raw)).toBe(clean)
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(rawText, (raw) => cleanExcerpt(cleanExcerpt(raw)) === cleanExcerpt(raw)), { numRuns: 500 })
  })

  it('never makes a text longer', () => {
    fc.assert(fc.property(rawText, (raw) => cleanExcerpt(raw).length <= raw.length), { numRuns: 500 })
  })

  it('leaves no line end, doubled blank or invisible character', () => {
    fc.assert(fc.property(rawText, (raw) => !/\s{2}|[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$/u.test(cleanExcerpt(raw))), { numRuns: 500 })
  })

  it.each(['·x', '- ', ' ,', '.', '\n', '( ', '_', '[…] ', '“', '12\n\n'])('takes a long run of %j in the time of its length', (unit) => {
    const long = (size: number) => `a${unit.repeat(size / unit.length)}${unit.charAt(0).repeat(size / 10)}x`
    expect(growth(40_000, (size) => cleanExcerpt(long(size)))).toBeLessThan(belowSquare)
  })
})

describe('judging an excerpt', () => {
  const sentence = 'Supplier shall keep a policy that covers the goods.'
  const reasonFor = (text: string, type = insurance) => {
    const verdict = judgeExcerpt(text, type)
    return verdict.kept ? 'kept' : verdict.reason
  }

  it('keeps a readable sentence', () => {
    expect(reasonFor(sentence)).toBe('kept')
  })

  it('drops what belongs to a bare field, whatever it says', () => {
    expect(reasonFor(sentence, { ...insurance, drill: false })).toBe('bare-field')
  })

  it('keeps 40 to 1,500 characters, both ends included', () => {
    const words = 'supplier shall keep a policy '.repeat(100)
    expect([39, 40, 1500, 1501].map((length) => reasonFor(words.slice(0, length)))).toEqual(['too-short', 'kept', 'kept', 'too-long'])
  })

  it('drops a table of figures and a few long words', () => {
    expect(reasonFor('Year one 100,000 200,000 300,000 year two 400,000 500,000 600,000 year three')).toBe('no-sentence')
    expect(reasonFor('Commercial-General-Liability Umbrellas')).toBe('too-short')
    expect(reasonFor('Comprehensive institutional representations notwithstanding')).toBe('no-sentence')
  })

  it('drops what is mostly redacted, in any of its marks', () => {
    for (const mark of ['[***]', '[ * ]', '*****', '[●]', '___', '[… *** …]']) {
      expect(reasonFor(`Umbrella liability of ${mark} dollars per occurrence and of ${mark} dollars in sum`), mark).toBe('redacted')
    }
  })

  it('does not take an omission for a redaction', () => {
    expect(reasonFor('Supplier shall keep […] a policy […] that covers goods.')).toBe('kept')
  })

  it('drops what opens with the type’s own name as a heading that could not be hidden', () => {
    expect(reasonFor('12. Insurance Supplier shall keep a policy that covers the goods.')).toBe('gives-itself-away')
    expect(reasonFor('Insurance shall be kept by the Supplier for all of the goods.')).toBe('kept')
  })
})
