import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemType } from '../../../domain/quiz/item'
import { itemOf } from '../../../../test/item-arbitraries'
import type { ExportedItem } from '../imported-item'
import { readGift } from './read-gift'
import { writeGift } from './write-gift'

const one = (text: string) => {
  const { items, faults, notes } = readGift(text, 'bank.gift')
  expect(faults).toEqual([])
  return { item: items[0], notes: notes.map(({ message }) => message), count: items.length }
}
const bodyOf = (text: string) => one(text).item?.body
const fault = (text: string) => readGift(text, 'bank.gift').faults.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('each kind of question', () => {
  test('one right answer, with feedback and a partial weight', () => {
    const { item } = one('::Cap::A cap limits {\n  =liability#Yes.\n  ~%50%damages # Nearly.\n  ~notice\n}.')
    expect(item).toMatchObject({ type: 'single', title: 'Cap', body: { stem: 'A cap limits _____.' } })
    expect(item?.type === 'single' && item.body.options.map(({ text, right, feedback, weight }) => [text, right, feedback, weight])).toEqual([
      ['liability', true, 'Yes.', undefined], ['damages', false, 'Nearly.', 0.5], ['notice', false, '', undefined],
    ])
  })

  test('several answers by weight: what follows from the rule is left to it', () => {
    const { item } = one('Which two? {~%50%a ~%50%b ~%-50%c ~%-50%d}')
    expect(item?.type === 'multiple' && item.body.options.map(({ right, weight }) => [right, weight])).toEqual([[true, undefined], [true, undefined], [false, undefined], [false, undefined]])
    const free = one('Which two? {~%50%a ~%50%b ~c}')
    expect(free.notes).toEqual([expect.stringContaining('ticking every option earns nothing')])
    expect(free.item?.type === 'multiple' && free.item.body.options.every(({ weight }) => weight === undefined)).toBe(true)
  })

  test('several answers that each earn everything become right together, and it is said', () => {
    const { item, notes } = one('Which? {=a =b ~c}')
    expect(item).toMatchObject({ type: 'multiple', body: { options: [{ text: 'a', right: true }, { text: 'b', right: true }, { text: 'c', right: false }] } })
    expect(notes).toContainEqual(expect.stringMatching(/^2 answers of this question earn everything, each alone/))
    expect(one('Which? {=a ~b}').notes).toEqual([])
  })

  test('a multiple choice whose wrong options cost nothing goes out with that named', () => {
    const options = [['a', true], ['b', true], ['c', false]].map(([text, right]) => ({ id: String(text), text: String(text), right: Boolean(right), feedback: '', ...(right ? {} : { weight: 0 }) }))
    const item: ExportedItem = { key: 'q', skills: {}, clauseTypes: [], difficulty: 0, tags: [], source: null, type: 'multiple', body: { stem: 'Which?', excerpt: null, feedback: null, options } }
    expect(writeGift([item]).losses).toEqual([{ key: 'q', lost: 'that wrong options cost nothing' }])
    expect(writeGift([{ ...item, body: { ...item.body, options: options.map(({ weight: _weight, ...option }) => option) } } as ExportedItem]).losses).toEqual([])
  })

  test.each([['{T}', true], ['{FALSE#Because.#Right.}', false], ['{ TRUE }', true], ['{F}', false]])('true or false: %s', (answers, right) => {
    expect(one(`A cap limits. ${answers}`).item).toMatchObject({ type: 'truefalse', body: { right } })
  })

  test('feedback on true and false belongs to what was said', () => {
    expect(bodyOf('X {FALSE#wrong#right####general}')).toMatchObject({ feedbackTrue: 'wrong', feedbackFalse: 'right', feedback: 'general' })
  })

  test('short answers with weights; a star that earns nothing says what is said to the rest', () => {
    expect(one('Term? {=cap =%50%limit#Nearly =%0%*#No}').item).toMatchObject({
      type: 'text', body: { answers: [{ text: 'cap' }, { text: 'limit', weight: 0.5, feedback: 'Nearly' }], whenWrong: 'No', caseSensitive: false },
    })
    expect(one('Term? {cap}').item).toMatchObject({ type: 'text', body: { answers: [{ text: 'cap' }] } })
  })

  test('numbers: with a tolerance, as a range, several by weight, feedback on any other', () => {
    expect(bodyOf('N? {#3:0.5}')).toMatchObject({ answers: [{ value: 3, tolerance: 0.5 }] })
    expect(bodyOf('N? {#3.141..3.142}')).toMatchObject({ answers: [{ value: 3.1415, tolerance: 0.0005 }] })
    expect(bodyOf('N? {#\n=1822:0#Exactly\n=%50%1822:2#Close\n~#Far off}')).toMatchObject({
      answers: [{ value: 1822, tolerance: 0, feedback: 'Exactly' }, { value: 1822, tolerance: 2, weight: 0.5, feedback: 'Close' }], whenWrong: 'Far off',
    })
    expect(bodyOf('N? {#-2}')).toMatchObject({ answers: [{ value: -2, tolerance: 0 }] })
  })

  test('matching, with a target that is nobody’s', () => {
    expect(bodyOf('Match. {=a -> one =b -> two = -> three =c->one}')).toMatchObject({
      sources: [{ id: 's1', text: 'a' }, { id: 's2', text: 'b' }, { id: 's3', text: 'c' }], targets: [{ text: 'one' }, { text: 'two' }, { text: 'three' }],
    })
  })

  test('an essay gets a plain rubric and says so; a description is left out and says so', () => {
    expect(one('How? {}')).toMatchObject({ item: { type: 'essay' }, notes: [expect.stringContaining('rubric')] })
    expect(one('Read this first.')).toMatchObject({ count: 0, notes: [expect.stringContaining('asks nothing')] })
  })
})

test('escapes, formats, comments, categories, ids and tags', () => {
  const { item } = one('$CATEGORY: $course$/top/Contract language/Caps\n\n// [id:cap-1] [tag:night] [tag:skill:terminology.cap=0.5] [tag:clause:cap-on-liability]\n::A \\: B::[html]<p>Is <b>1 \\= 1</b>?</p> {=[plain]\\{yes\\} \\~ \\# \\\\ a\\nb ~[markdown]*no*}')
  expect(item).toMatchObject({
    key: 'cap-1', title: 'A : B', tags: ['Contract language', 'Caps', 'night'], skills: { 'terminology.cap': 0.5 }, clauseTypes: ['cap-on-liability'], line: 4,
    body: { stem: 'Is **1 = 1**?', options: [{ text: '{yes} ~ # \\ a\nb' }, { text: '*no*' }] },
  })
})

test('every fault is said at its place', () => {
  expect(fault('Good? {=a ~b}\n\nBad? {=a ~b\n\nOther } one')).toEqual(['3:6 This { is closed by no } before the next empty line. Write \\{ where it is meant as a sign.', '5:7 This } closes nothing. Write \\} where it is meant as a sign.'])
  expect(fault('N? {#three}')).toEqual([expect.stringMatching(/^1:1 “three” is no number/)])
  expect(fault('M {=a -> b =c}\n\nC {~a ~b}\n\nW {=%900%a}').map((said) => said.split(' ')[0])).toEqual(['1:1', '3:1', '5:1'])
})

const carried: Partial<Record<ItemType, Parameters<typeof itemOf>[1]>> = Object.fromEntries((['single', 'multiple', 'truefalse', 'matching', 'numeric', 'text'] as const).map((type) => [
  type, { whenSaid: false, excerpt: true, weights: true, pairFeedback: false, noArrow: true, whenWrongOnly: true },
]))

test.each(Object.entries(carried))('a %s goes out and comes back equal', (type, what) => {
  fc.assert(fc.property(itemOf(type as ItemType, what), (item) => {
    const { file, leftOut, losses } = writeGift([item])
    expect({ leftOut, losses }).toEqual({ leftOut: [], losses: [] })
    const { items: [back], faults } = readGift(file, 'bank.gift')
    expect(faults).toEqual([])
    expect(back).toMatchObject({ key: item.key, skills: item.skills, tags: item.tags, difficulty: item.difficulty === 0 ? null : item.difficulty, source: item.source, type: item.type })
    expect(back?.body).toEqual(item.body)
  }), { numRuns: 300 })
})

test('whatever is read, nothing is thrown and it ends', () => {
  const pieces = fc.array(fc.constantFrom('{', '}', '=', '~', '#', '%50%', '->', '\\', '::', '\n', '\n\n', '//', '[html]', 'a', '####', '$CATEGORY: ', 'T', '..', ':', '<b>', '1'), { maxLength: 60 })
  fc.assert(fc.property(fc.oneof(pieces.map((all) => all.join('')), fc.string({ unit: 'binary' })), (text) => void readGift(text, 'f')), { numRuns: 1000 })
})
