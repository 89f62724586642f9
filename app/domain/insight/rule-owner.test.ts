import { expect, test } from 'vitest'
import type { RuleWhom } from './assignment-rule'
import { covers, ownerTrouble, teamsOfRule } from './rule-owner'

const fit = (teamIds: string[]): RuleWhom => ({ kind: 'fit', teamIds, roleIds: [], functions: [] })
const people: RuleWhom = { kind: 'people', personIds: ['mina'] }
const owner = { active: true, isManager: true, paths: ['/all/emea/'] }

test('who manages a team has the right over all below it, and not over what lies above or beside it', () => {
  expect(covers(['/all/emea/'], ['/all/emea/', '/all/emea/uk/'])).toBe(true)
  expect([covers(['/all/emea/'], ['/all/']), covers(['/all/emea/'], ['/all/emea/uk/', '/all/us/']), covers(['/all/'], []), covers([], ['/all/'])]).toEqual([false, false, false, false])
})

test('a rule is for the teams that it names, else for those of its owner, and else for those whom it reached', () => {
  const known = { named: ['/all/emea/uk/'], owner: ['/all/emea/'], reached: ['/all/us/'] }
  expect(teamsOfRule(fit(['uk']), known)).toEqual(['/all/emea/uk/'])
  expect(teamsOfRule(fit([]), known)).toEqual(['/all/emea/'])
  expect(teamsOfRule(fit([]), { ...known, owner: [] })).toEqual(['/all/us/'])
  expect(teamsOfRule(people, known)).toEqual(['/all/us/'])
})

test('an owner who was switched off, manages nobody, or has lost a team of the rule does not look after it', () => {
  expect(ownerTrouble(fit(['uk']), owner, ['/all/emea/uk/'])).toBeNull()
  expect(ownerTrouble(fit(['uk']), { ...owner, active: false }, ['/all/emea/uk/'])).toBe('switched-off')
  expect(ownerTrouble(fit([]), { ...owner, paths: [] }, ['/all/emea/'])).toBe('no-teams')
  expect(ownerTrouble(fit([]), { ...owner, isManager: false }, ['/all/emea/'])).toBe('no-teams')
  expect(ownerTrouble(fit(['uk', 'us']), owner, ['/all/emea/uk/', '/all/us/'])).toBe('lost-teams')
  expect(ownerTrouble(people, owner, ['/all/emea/uk/', '/all/us/'])).toBeNull()
  expect(ownerTrouble(people, owner, ['/all/us/'])).toBe('lost-teams')
  expect(ownerTrouble(people, owner, [])).toBeNull()
})
