import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, markWords } from './search-excerpt'
import { parseQuery } from './search-query'

const marked = ({ text, marks }: { text: string; marks: [number, number][] }) => marks.map(([start, end]) => text.slice(start, end))

test('what was asked for is marked as it is written, in any of its forms', () => {
  expect(marked(markWords('Naïve caps: the CAP, a capital.', parseQuery('cap on naive')))).toEqual(['Naïve', 'caps', 'CAP'])
})

test('the passage that holds most of what was asked for is shown, with the way to it', () => {
  const passages = [
    { anchor: null, text: 'A cap limits.' },
    { anchor: 'b-1', text: 'The cap on liability limits what is paid.' },
    { anchor: 'b-2', text: 'Liability and a cap again.' },
  ]
  const excerpt = excerptOf(passages, parseQuery('liability cap'))
  expect(excerpt?.anchor).toBe('b-1')
  expect(excerpt && marked(excerpt)).toEqual(['cap', 'liability'])
})

test('where only the name was found the text begins at its beginning, without marks', () => {
  expect(excerptOf([{ anchor: null, text: 'Words.' }], parseQuery('cap'))).toEqual({ anchor: null, text: 'Words.', marks: [] })
  expect(excerptOf([], parseQuery('cap'))).toBeNull()
})

test('a long passage is cut between words around the first hit, and says so', () => {
  const text = `${'before '.repeat(80)}the cap stands here ${'after '.repeat(80)}`.trim()
  const excerpt = excerptOf([{ anchor: null, text }], parseQuery('cap'))
  expect(excerpt?.text).toMatch(/^…before .*the cap stands here .*after…$/)
  expect(excerpt && marked(excerpt)).toEqual(['cap'])
  expect(excerpt?.text.length).toBeLessThan(200)
})

test('an excerpt is part of its text, however it is cut, and each mark answers the query', () => {
  const word = fc.constantFrom('cap', 'caps', 'liability', 'the', 'Élan', 'x'.repeat(70), 'y'.repeat(400), '🙂', 'a-b', 'e\u0301')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (words) => {
      const text = words.join(' ')
      const excerpt = excerptOf([{ anchor: null, text }], parseQuery('elan cap'))
      if (!excerpt) throw new Error('there was a passage')
      expect(text).toContain(excerpt.text.replace(/^…|…$/g, ''))
      for (const one of marked(excerpt)) expect(one.toLowerCase().normalize('NFKD')).toMatch(/^(cap|e\u0301lan)/)
      if (/(^| )(cap|caps|Élan)( |$)/.test(text)) expect(excerpt.marks.length).toBeGreaterThan(0)
    }),
  )
})
