import { expect, test } from 'vitest'
import { ruleDueWords, ruleWhomWords } from './rule-words'

const names = { teams: { emea: 'EMEA', us: 'US' }, roles: { seller: 'Account executive' } }

test('whom a rule means is said in one breath', () => {
  expect(ruleWhomWords({ kind: 'people', personIds: ['a'] }, names)).toBe('1 person by name')
  expect(ruleWhomWords({ kind: 'fit', teamIds: [], roleIds: [], functions: [] }, names)).toBe('everyone in your teams')
  expect(ruleWhomWords({ kind: 'fit', teamIds: ['emea', 'us'], roleIds: ['seller'], functions: ['sales'] }, names))
    .toBe('everyone in EMEA or US and below, with the role Account executive, in sales')
  expect(ruleWhomWords({ kind: 'fit', teamIds: ['gone'], roleIds: [], functions: [] }, names)).toBe('everyone in one that is no longer there and below')
})

test('when it is due says from when days are counted', () => {
  expect(ruleDueWords({ kind: 'on', day: '2027-03-01' })).toBe('due 1 March 2027')
  expect(ruleDueWords({ kind: 'after', days: 1, from: 'switched-on' })).toBe('due 1 working day after the day it is switched on')
  expect(ruleDueWords(null)).toBe('each from the day they join, step by step')
})
