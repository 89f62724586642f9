import { expect, test } from 'vitest'
import type { ExportedItem } from './imported-item'
import { decodeText } from './decode-text'
import { mostLineLength, mostXmlLineLength } from './limits'
import { readQuestions } from './read-questions'
import { writeQtiItem } from './qti/write-qti-item'

const bytes = (text: string) => new TextEncoder().encode(text)

test('lines are bounded, those of XML less tightly', () => {
  expect(decodeText(bytes('a'.repeat(mostLineLength + 1)))).toMatchObject({ fault: { line: 1, message: expect.stringContaining('100,000') } })
  expect(decodeText(bytes(`<a>\n${'a'.repeat(mostLineLength + 1)}</a>`))).toHaveProperty('text')
  expect(decodeText(bytes(`<a>\n${'a'.repeat(mostXmlLineLength + 1)}</a>`))).toMatchObject({ fault: { line: 2, message: expect.stringContaining('5,000,000') } })
})

test('a question with two long texts comes back from its own export', () => {
  const long = '"No" & "yes". '.repeat(3400).trim()
  const answers = [{ text: 'no' }]
  const item: ExportedItem = {
    key: 'q', skills: {}, clauseTypes: [], difficulty: 0, tags: [], source: null, type: 'text',
    body: { stem: 'What?', excerpt: { text: long, attribution: null }, feedback: null, answers, caseSensitive: false },
  }
  const file = writeQtiItem(item)
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeGreaterThan(mostLineLength)
  expect(readQuestions({ name: 'q.xml', format: null, bytes: bytes(file) }).faults).toEqual([])
})
