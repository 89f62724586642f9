import { expect, test } from 'vitest'
import { itemTypes } from '../../domain/quiz/item'
import { bodyExamples, contentExample } from '../../../test/item-examples'
import { writeBody } from './body-form'
import type { Fields } from './fields'
import { writeHead } from './head-form'
import { judge } from './judge'

const head = { skills: { 'terminology.indemnity': 1, 'terminology.caps': 0.5 }, clauseTypes: ['cap-on-liability', 'audit-rights'], difficulty: -0.3, source: 'A book', tags: ['caps'] }
const formOf = (type: (typeof itemTypes)[number]): Fields => ({ ...writeHead(head), ...writeBody(contentExample(type)) })

test.each(itemTypes)('a question of type %s goes through its form and comes back to the byte', (type) => {
  const judged = judge(type, formOf(type))
  expect(judged.faults).toEqual({})
  expect(JSON.stringify(judged.content)).toBe(JSON.stringify(judge(type, judged.fields).content))
  expect(judged.content).toEqual({ type, body: bodyExamples[type] })
  expect(judged.head).toEqual(head)
})

test.each(itemTypes)('an empty form of type %s is refused in sentences', (type) => {
  const { faults, content, head: none } = judge(type, {})
  expect(content).toBeNull()
  expect(none).toBeNull()
  expect(faults).toMatchObject({ stem: 'Write the question.', skills: expect.stringContaining('skill') })
  for (const words of Object.values(faults)) expect(words).toMatch(/^[A-Z].*\.$/)
})

test('empty rows are no options, and a fault stands at the row that is left', () => {
  const { content, faults, fields } = judge('single', { stem: 'Which?', 'options.0.text': '', 'options.1.text': 'One', 'options.1.right': '1', 'options.2.feedback': 'No.' })
  expect(content).toBeNull()
  expect(faults['options.1.text']).toBe('Write the words of this option.')
  expect(fields).toMatchObject({ 'options.0.text': 'One', 'options.1.feedback': 'No.' })
})

test('ids are made of words and say nothing of place: the same options in another order have the same ids', () => {
  const ids = (words: string[]) => {
    const { fields } = judge('ordering', { stem: 'Order.', ...Object.fromEntries(words.map((text, at) => [`elements.${at}.text`, text])) })
    return new Map(words.map((_, at) => [fields[`elements.${at}.text`], fields[`elements.${at}.id`]]))
  }
  const [one, other] = [ids(['first', 'second', 'third']), ids(['third', 'first', 'second'])]
  for (const [text, id] of one) expect(other.get(text)).toBe(id)
  expect(new Set(one.values()).size).toBe(3)
})

test('two options of the same words have two ids', () => {
  const { fields } = judge('single', { 'options.0.text': 'Same', 'options.1.text': 'Same' })
  expect(fields['options.0.id']).not.toBe(fields['options.1.id'])
})

test('a row stands for every place of the text, in its order, and what was written for a place that is gone is kept', () => {
  const { fields, faults } = judge('gaptext', {
    text: 'Pay in [[days]] to [[who]].', 'gaps.0.id': 'who', 'gaps.0.answers.0.text': 'us', 'gaps.1.id': 'gone', 'gaps.1.answers.0.text': 'kept', 'gaps.2.id': 'empty',
  })
  expect([fields['gaps.0.id'], fields['gaps.1.id'], fields['gaps.2.id'], fields['gaps.3.id']]).toEqual(['days', 'who', 'gone', undefined])
  expect(fields['gaps.2.answers.0.text']).toBe('kept')
  expect(faults['gaps.0.answers']).toMatch(/at least one/)
})

test('pairs with the same match share one target, and the order of targets does not follow the pairs', () => {
  const pair = (at: number, source: string, target: string) => ({ [`pairs.${at}.source`]: source, [`pairs.${at}.target`]: target })
  const { content, faults } = judge('matching', { stem: 'Match.', ...pair(0, 'Cap', 'Limits'), ...pair(1, 'Ceiling', 'Limits'), ...pair(2, 'Indemnity', 'Moves'), 'decoys.0.text': 'Ends' })
  expect(faults).not.toHaveProperty('pairs')
  const body = content!.body as (typeof bodyExamples)['matching']
  expect(body.targets.map(({ text }) => text).sort()).toEqual(['Ends', 'Limits', 'Moves'])
  expect(body.sources[0]!.target).toBe(body.sources[1]!.target)
  expect(body.targets.map(({ id }) => id)).toEqual(body.targets.map(({ id }) => id).sort())
})

test('a gap names its piece by its words, and a piece that no list holds comes with it', () => {
  const { content, faults } = judge('gapmatch', {
    stem: 'Assemble.', text: '[[a]] and [[b]] and [[c]]', 'choices.0.text': 'fraud', 'gaps.0.id': 'a', 'gaps.0.choice': 'fraud', 'gaps.1.id': 'b', 'gaps.1.choice': 'profit',
    'gaps.2.id': 'c', 'gaps.2.choice': 'profit',
  })
  expect(Object.keys(faults)).toEqual(['skills'])
  const { choices, gaps } = content!.body as (typeof bodyExamples)['gapmatch']
  expect(choices.map(({ text, uses }) => [text, uses])).toEqual([['fraud', 1], ['profit', 2]])
  expect(gaps[1]!.choice).toBe(choices[1]!.id)
  expect(judge('gapmatch', { text: '[[a]]' }).faults['gaps.0.choice']).toBe('Write the words that fill this gap.')
})

test('a pair without its match is refused beside it', () => {
  expect(judge('matching', { 'pairs.0.source': 'Cap', stem: 'Match.', 'pairs.1.source': 'a', 'pairs.1.target': 'b', 'decoys.0.text': 'c' }).faults['pairs.0.target']).toBe('Write what this is matched with.')
})

test('a change can be accepted or rejected without a word written for it', () => {
  const { content, faults } = judge('redline', {
    stem: 'Decide.', text: 'Capped at [[c1]].', 'changes.0.id': 'c1', 'changes.0.before': 'fees', 'changes.0.after': 'twice the fees', 'changes.0.decisions.1.id': 'reject',
    'changes.0.decisions.1.right': '1',
  })
  expect(Object.keys(faults)).toEqual(['skills'])
  expect(content!.body).toMatchObject({ changes: [{ decisions: [{ id: 'accept', right: false }, { id: 'reject', right: true }] }] })
})

test('a fault inside a part of a case stands at the field of the part', () => {
  const { faults } = judge('case', { ...formOf('case'), 'parts.0.answers.0.tolerance': '-1', 'parts.1.options.1.text': '' })
  expect(Object.keys(faults).sort()).toEqual(['parts.0.answers.0.tolerance', 'parts.1.options.1.text'])
})

test('a skill that is named twice is refused at its second row', () => {
  const { head: none, faults } = judge('single', { ...formOf('single'), 'skills.1.skill': 'terminology.indemnity' })
  expect(none).toBeNull()
  expect(Object.keys(faults)).toEqual(['skills.1.skill'])
})
