import { parse, stringify } from 'yaml'
import { expect, test } from 'vitest'
import { contentExample } from '../../test/item-examples'
import { type Content, itemTypes } from '../domain/quiz/item'
import { questionsFile } from './content-schema'
import { type Question, questionFile } from './question-schema'
import { readYaml } from './read-yaml'
import { writtenQuestion } from './write-question'

const head = { id: 'q-1', skills: { 'terminology.cap': 1 }, clauseTypes: ['cap-on-liability'], difficulty: 0.5, tags: ['night', 'v2'], source: 'Our own', use: 'quiz' as const }
const asked = (type: Content['type']): Question => questionFile.parse(writtenQuestion({ ...head, ...(contentExample(type) as Content) }, new Map()))
const faultsOf = (text: string) => {
  const read = readYaml('q.yaml', text, questionsFile)
  return 'faults' in read ? read.faults.map(({ line, column, message }) => `${line}:${column} ${message}`) : []
}

test.each(itemTypes)('a question of type %s that is written, read and written again is the same', (type) => {
  const question = asked(type)
  const text = stringify({ items: [writtenQuestion(question, new Map())] }, { lineWidth: 0 })
  const read = readYaml('q.yaml', text, questionsFile)
  expect('faults' in read ? read.faults : []).toEqual([])
  if ('faults' in read) return
  expect(read.data.items).toEqual([question])
  expect(stringify({ items: read.data.items.map((one) => writtenQuestion(one, new Map())) }, { lineWidth: 0 })).toBe(text)
})

test('parts of a case and of any question stand beside its stem, and what is left out is not written', () => {
  const written = writtenQuestion(asked('case'), new Map())
  expect(written).toMatchObject({ type: 'case', stem: contentExample('case').body.stem, parts: [{ id: 'p1', type: 'numeric', stem: 'Within how many days?', answers: [{ value: 30 }] }, {}] })
  expect(JSON.stringify(written)).not.toMatch(/"body"|null|whenRight|"use"/)
})

test('a single choice keeps the form it always had, so that its item keeps its version', () => {
  const text = 'items:\n  - id: a-1\n    type: single\n    stem: Who pays?\n    skills: { terminology.cap: 1 }\n    excerpt: { text: Words. }\n    options:\n      - { id: a, text: We, right: true, feedback: Yes. }\n      - { id: b, text: They, right: false, feedback: No. }\n'
  const { body } = questionsFile.parse(parse(text)).items[0]!
  expect(JSON.stringify(body)).toBe(
    '{"stem":"Who pays?","excerpt":{"text":"Words.","attribution":null},"options":[{"id":"a","text":"We","right":true,"feedback":"Yes."},{"id":"b","text":"They","right":false,"feedback":"No."}],"feedback":null}',
  )
})

test('what is wrong in a body is named at its line', () => {
  const start = 'items:\n  - id: a-1\n    skills: { terminology.cap: 1 }\n    stem: Who pays?\n'
  expect(faultsOf(`${start}    type: riddle\n`)).toEqual([expect.stringMatching(/^5:5 items\.0\.type: Choose the type of the question: single, multiple/)])
  expect(faultsOf(`${start}    type: text\n    answers:\n      - { text: x, weight: 7 }\n`).join()).toMatch(/^7:20 items\.0\.answers\.0\.weight: Give a number/)
  expect(faultsOf(`${start}    type: text\n    answers: [{ text: x }]\n    colour: red\n`)).toEqual([expect.stringMatching(/^7:5 items\.0 .*unrecognized/i)])
  const parts = '    type: case\n    excerpt: { text: x }\n    parts:\n      - id: p1\n        type: text\n        stem: Which?\n        answers: 3\n'
  expect(faultsOf(start + parts)).toEqual([expect.stringMatching(/^11:9 items\.0\.parts\.0\.answers/)])
})

test('only a choice can be kept for checkpoints', () => {
  const question = { ...(writtenQuestion(asked('text'), new Map()) as object), use: 'checkpoint' }
  expect(questionFile.safeParse(question).error?.issues[0]).toMatchObject({ path: ['use'], message: expect.stringContaining('single or multiple') })
})
