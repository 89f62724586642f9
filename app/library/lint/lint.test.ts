import { expect, test } from 'vitest'
import type { LessonContext } from '../artifact'
import { lintLesson } from '.'
import { readingGrade } from './reading-grade'

const context: LessonContext = {
  glossary: {
    cap: { term: 'Cap', definition: 'The most a party pays.' },
    'super-cap': { term: 'Super cap', definition: 'A second, higher cap.' },
  },
  skills: ['risk.liability'],
  clauseTypes: ['cap-on-liability'],
  items: ['course/module/conf-01'],
  bank: 'course/module',
  lessons: ['course/module/lesson'],
  modules: ['course/module'],
}
const asked = '<Checkpoint item="conf-01" />'
const head = '---\ntitle: a\nsummary: b\nskills: [risk.liability]\n---\n'
const lint = (body: string, front = head) => lintLesson(front + body, context)
const said = (body: string) => lint(`${body}\n\n${asked}`).map(({ rule, severity, line, column }) => `${rule} ${severity} ${line - 5}:${column}`)

test('a lesson without fault gets no word', () => {
  expect(said('A plain sentence.')).toEqual([])
})

test('every refusal is an error with the nearest allowed name', () => {
  expect(lint(`<Calout kind="tip">x</Calout>\n\n${asked}`)).toEqual([
    { rule: 'refusal', severity: 'error', line: 6, column: 1, message: 'A lesson has no <Calout>.', nearest: 'Callout' },
  ])
  expect(said('a {b')).toEqual(['refusal error 1:5'])
})

test('missing skills and a lesson that asks nothing are warned of', () => {
  expect(lint('Text.', '---\ntitle: a\nsummary: b\n---\n').map(({ rule, line }) => `${rule} ${line}`)).toEqual(['skill-tags 1', 'no-checkpoint 5'])
})

test('a paragraph of 111 words is too long, of 110 not, and a clause may be as long as it is', () => {
  const words = (count: number) => 'Go. '.repeat(count).trim()
  expect(said(words(110))).toEqual([])
  expect(said(`One.\n\n${words(111)}`)).toEqual(['long-paragraph warning 3:1'])
  expect(said(`<Clause title="x">\n\n${words(111)}\n\n</Clause>`)).toEqual([])
})

test.each([
  ['/learn/course/module/lesson'], ['/learn/course/module'], ['/learn/course/module/quiz'], ['/learn/course'], ['/learn/notes'], ['/learn'],
  ['/glossary/cap'], ['/clauses/cap-on-liability'], ['#the-cap'], ['https://example.com/gone'], ['/practice'],
])('a link to %s leads somewhere', (url) => {
  expect(said(`## The cap\n\n[a](${url})`)).toEqual([])
})

test.each([
  ['/learn/course/module/leson', 'course/module/lesson'], ['/learn/nothing', null], ['/glossary/kap', 'cap'], ['/clauses/cap-on-libility#x', 'cap-on-liability'],
  ['#the-kap', 'the-cap'], ['/learn/%', null],
])('a link to %s is dead', (url, nearest) => {
  const [finding, ...more] = lint(`## The cap\n\n[a](${url})\n\n${asked}`)
  expect(finding).toMatchObject({ rule: 'dead-link', severity: 'warning', line: 8, column: 1, nearest })
  expect(more).toEqual([])
})

test('the first use of a term that is not marked is pointed at, the longest name wins, and the plural counts', () => {
  const [first, second, ...more] = lint(`One\ntwo super caps, a cap and a cap.\n\n${asked}`)
  expect(first).toMatchObject({ rule: 'unlinked-term', severity: 'hint', line: 7, column: 5, nearest: 'super-cap' })
  expect(first?.message).toContain('<Term id="super-cap">super caps</Term>')
  expect(second).toMatchObject({ line: 7, column: 19, nearest: 'cap' })
  expect(more).toEqual([])
})

test('a marked term, a heading, a link, code, quoted wording and a longer word are no unmarked use', () => {
  expect(said('A <Term id="cap">cap</Term> is a cap.')).toEqual([])
  expect(said('## A cap\n\n[cap](/learn) `cap` capital un-cap\n\n> cap\n\n<Clause title="x">cap</Clause>')).toEqual([])
  expect(said('A cap is a <Term id="cap">cap</Term>.')).toEqual(['unlinked-term hint 1:3'])
})

test('the reading grade follows its formula', () => {
  const text = 'The cat sat on the mat. '.repeat(20).trim()
  expect(readingGrade([text])).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59, 6)
  expect(readingGrade(['Too short to say.'])).toBeNull()
})

test('hard reading is pointed at once, where the text begins', () => {
  const hard = 'Notwithstanding extraordinary contractual considerations, organisations necessarily anticipate unsatisfactory implementation.'
  const [finding, ...more] = lint(`${`${hard}\n\n`.repeat(12)}${asked}`)
  expect(finding).toMatchObject({ rule: 'reading-grade', severity: 'warning', line: 6, column: 1 })
  expect(more).toEqual([])
})

test('a source that cannot be read, is nested too deeply or too large is said to be so, and nothing more', () => {
  expect(lintLesson('text', {}).map(({ rule }) => rule)).toContain('refusal')
  expect(said(`${'> '.repeat(60)}cap`)).toMatchObject([expect.stringContaining('refusal error 1:')])
  expect(said(`${'> '.repeat(6000)}cap`)).toEqual(['refusal error 1:1'])
  expect(lint('x'.repeat(300_000))).toMatchObject([{ rule: 'refusal', line: 1 }])
})
