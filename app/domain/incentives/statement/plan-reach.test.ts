import { expect, test } from 'vitest'
import { commissionOf, fixedBonus, mina, planOf, timesOf } from '../../../../test/period-plans'
import { isIn, metricsOf } from './plan-reach'

const who = { roles: [], teams: [], people: [], except: [] }

test('a plan that names nobody is for everyone, and its exceptions are for nobody', () => {
  expect(isIn(who, mina)).toBe(true)
  expect(isIn({ ...who, except: ['mina@x.example'] }, mina)).toBe(false)
  expect(isIn({ ...who, people: ['mina@x.example'], except: ['mina@x.example'] }, mina)).toBe(false)
})

test('where roles and teams are named both must fit, a team being also every team above one’s own', () => {
  expect(isIn({ ...who, roles: ['account-executive'], teams: ['emea'] }, { ...mina, teams: ['dach', 'emea'] })).toBe(true)
  expect(isIn({ ...who, roles: ['account-executive'], teams: ['apac'] }, mina)).toBe(false)
  expect(isIn({ ...who, roles: ['sdr'] }, mina)).toBe(false)
  expect(isIn({ ...who, roles: ['sdr'] }, { ...mina, roleProfileId: null })).toBe(false)
})

test('a person who is named is in it whatever their role, and nobody else when only people are named', () => {
  expect(isIn({ ...who, roles: ['sdr'], people: ['mina@x.example'] }, mina)).toBe(true)
  expect(isIn({ ...who, people: ['otto@x.example'] }, mina)).toBe(false)
})

test('a plan looks at what its gates, elements, risks and multipliers name', () => {
  const gate = { kind: 'metric', metric: 'complianceRate', bound: 'at-least', value: 1, minimum: 1 } as const
  const risk = [{ metric: 'disputeRate', by: 'remainder', unknown: 1, minimum: 1 } as const]
  const plan = planOf({ gates: [gate], elements: [commissionOf({ risk }), fixedBonus(1, { multipliers: [timesOf('csat', [])] })], multipliers: [timesOf('readiness', [])] })
  expect(metricsOf(plan)).toEqual(['readiness', 'complianceRate', 'disputeRate', 'csat', 'value'])
  expect(metricsOf(planOf({}))).toEqual([])
})
