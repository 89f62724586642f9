import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemOf } from '../../../../test/item-arbitraries'
import { csvTypes } from './columns'
import { readCsv } from './read-csv'
import { writeCsv } from './write-csv'

const faults = (text: string) => readCsv(text, 'f.csv').faults.map(({ line, message }) => `${line} ${message}`)

test('a row is a question, its cells in whichever order and between semicolons too', () => {
  const { items, faults: none } = readCsv('\ufeffstem;type;choice 1;choice 2;answer;skills\n"Which;\none?";single;A;B;2;terminology.cap=0.5\nIs it?;truefalse;;;true;\n', 'f.csv')
  expect(none).toEqual([])
  expect(items).toMatchObject([
    { type: 'single', line: 2, skills: { 'terminology.cap': 0.5 }, body: { stem: 'Which;\none?', options: [{ text: 'A', right: false }, { text: 'B', right: true }] } },
    { type: 'truefalse', line: 4, body: { right: true, reasons: [] } },
  ])
})

test('every fault has its line', () => {
  expect(faults('stem,answer\nA,B')).toEqual(['1 The column “type” is missing. The first line names the columns.'])
  expect(faults('stem,type,colour,type\n')).toEqual(['1 There is no column “colour”.', '1 The column “type” stands here twice.'])
  expect(faults('stem,type,answer,choice 1\nA,dance,,\nB,single,4,x\nC,numeric,,three\nD,truefalse,maybe,\nE,text,,a,b\n').map((said) => said.slice(0, 12))).toEqual([
    '2 “dance” is', '3 The column', '4 “three” is', '5 The column', '6 This row h',
  ])
  expect(faults('stem,type\n"open,single\n')).toEqual([expect.stringMatching(/cannot be read as CSV/)])
})

test('empty lines count, wherever they stand', () => {
  expect(faults('stem,type\n\nA,dance\n')).toEqual([expect.stringMatching(/^3 “dance”/)])
  expect(faults('stem,type\n,\n\n"A\nB",dance\n\n \nC,jump')).toEqual([expect.stringMatching(/^4 “dance”/), expect.stringMatching(/^8 “jump”/)])
  expect(faults('\n\nstem;type;colour\n')).toEqual([expect.stringMatching(/^3 There is no column “colour”/)])
})

describe('out and back', () => {
  test.each(csvTypes)('a %s comes back equal', (type) => {
    fc.assert(fc.property(itemOf(type, { whenSaid: true, excerpt: true, weights: true, pairFeedback: true, units: true, reasons: true, caseSensitive: true }), (item) => {
      const { file, leftOut } = writeCsv([item])
      expect(leftOut).toEqual([])
      const { items: [back], faults: none } = readCsv(file.replace(/\r\n/g, '\n'), 'f.csv')
      expect(none).toEqual([])
      expect(back).toMatchObject({ key: item.key, type: item.type, skills: item.skills, tags: item.tags, source: item.source })
      expect(back?.body).toEqual(item.body)
    }), { numRuns: 200 })
  })

  test('what a row cannot hold is named', () => {
    fc.assert(fc.property(itemOf('hottext', { whenSaid: false, excerpt: false, pairFeedback: false }), (item) => {
      expect(writeCsv([item]).leftOut).toEqual([{ key: item.key, reason: 'CSV has no questions of this kind (hottext).' }])
    }), { numRuns: 1 })
  })
})

test('whatever is read, nothing is thrown', () => {
  const pieces = fc.array(fc.constantFrom('"', ',', ';', '\n', 'a', '1', 'single', 'numeric', 'matching', 'choice 1'), { maxLength: 60 }).map((all) => `type,stem,answer,choice 1\n${all.join('')}`)
  fc.assert(fc.property(fc.oneof(pieces, fc.string()), (text) => void readCsv(text, 'f')), { numRuns: 500 })
})
