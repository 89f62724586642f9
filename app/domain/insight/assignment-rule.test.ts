import { describe, expect, test } from 'vitest'
import { type Candidate, dueOf, isMeant, type RuleWhom, teamsMeant } from './assignment-rule'

const mina: Candidate = { id: 'mina', teamPath: '/all/emea/uk/', roleProfileId: 'seller', function: 'sales' }
const fit = (some: Partial<Extract<RuleWhom, { kind: 'fit' }>>): RuleWhom => ({ kind: 'fit', teamIds: [], roleIds: [], functions: [], ...some })

describe('whom a rule means', () => {
  test('by name, these and nobody else', () => {
    expect(isMeant({ kind: 'people', personIds: ['mina'] }, mina)).toBe(true)
    expect(isMeant({ kind: 'people', personIds: ['jonas'] }, mina)).toBe(false)
    expect(isMeant({ kind: 'people', personIds: [] }, mina)).toBe(false)
  })

  test('a team with all below it, and not one beside it or whose id only begins alike', () => {
    expect(isMeant(fit({ teamIds: ['emea'] }), mina)).toBe(true)
    expect(isMeant(fit({ teamIds: ['us', 'uk'] }), mina)).toBe(true)
    expect(isMeant(fit({ teamIds: ['eme'] }), mina)).toBe(false)
    expect(isMeant(fit({ teamIds: ['emea'] }), { ...mina, teamPath: null })).toBe(false)
  })

  test('every kind of condition has to hold, of one kind any, and none asks for nothing', () => {
    expect(isMeant(fit({}), { ...mina, teamPath: null, roleProfileId: null })).toBe(true)
    expect(isMeant(fit({ teamIds: ['emea'], roleIds: ['buyer', 'seller'], functions: ['sales', 'legal'] }), mina)).toBe(true)
    expect(isMeant(fit({ teamIds: ['emea'], roleIds: ['buyer'] }), mina)).toBe(false)
    expect(isMeant(fit({ roleIds: ['seller'] }), { ...mina, roleProfileId: null })).toBe(false)
    expect(isMeant(fit({ roleIds: ['seller'], functions: ['legal'] }), mina)).toBe(false)
  })

  test('it looks in the teams that are chosen and below, in all of them where none is', () => {
    const teams = ['/all/', '/all/emea/', '/all/emea/uk/', '/all/us/'].map((path) => ({ path }))
    expect(teamsMeant(fit({ teamIds: ['emea'] }), teams).map(({ path }) => path)).toEqual(['/all/emea/', '/all/emea/uk/'])
    expect(teamsMeant(fit({}), teams)).toEqual(teams)
    expect(teamsMeant({ kind: 'people', personIds: ['mina'] }, teams)).toEqual(teams)
  })
})

describe('when it is due', () => {
  const days = { switchedOn: '2026-11-30', reachedOn: '2026-12-18' }
  const none = new Set<string>()

  test('so many working days after each was reached, past the holidays', () => {
    expect(dueOf({ kind: 'after', days: 10, from: 'reached' }, days, none)).toBe('2027-01-01')
    expect(dueOf({ kind: 'after', days: 10, from: 'reached' }, days, new Set(['2026-12-25', '2027-01-01']))).toBe('2027-01-05')
  })

  test('for everyone from the day it was switched on, or on one day; once that has passed it reaches nobody new', () => {
    expect(dueOf({ kind: 'after', days: 20, from: 'switched-on' }, days, none)).toBe('2026-12-28')
    expect(dueOf({ kind: 'after', days: 10, from: 'switched-on' }, days, none)).toBeNull()
    expect(dueOf({ kind: 'on', day: '2026-12-18' }, days, none)).toBe('2026-12-18')
    expect(dueOf({ kind: 'on', day: '2026-12-17' }, days, none)).toBeNull()
  })
})
