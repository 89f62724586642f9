import { expect, test } from 'vitest'
import type { TeamFileLine } from '../../../workflows/team/export-team.server'
import { workSheet } from './work-sheet'

const line: TeamFileLine['line'] = {
  id: 'mina', name: 'Mina', teamName: 'Mid-market', label: 'not-yet', figure: 0.456, takenAt: Date.UTC(2027, 2, 1), weakest: 'Indemnity', lastActiveOn: '2027-03-02',
  reasons: [{ kind: 'blocked', skill: 'Indemnity' }, { kind: 'overdue', works: ['Contract risk', 'After signature'] }, { kind: 'disputes', open: 1 }],
  contracts: { open: 5, worth: [{ currency: 'EUR', amount: 1_250_050, contracts: 2 }, { currency: 'JPY', amount: 900, contracts: 1 }] },
  steps: { done: 3, total: 7, assigned: true, overdue: ['contract-risk'], quiz: { passed: 1, total: 2, bestScore: 0.5 } },
}

const record = (currencies: string[], of: TeamFileLine) => {
  const { head, cells } = workSheet(currencies)
  const row = cells(of)
  expect(row).toHaveLength(head.length)
  return Object.fromEntries(head.map((name, at) => [name, row[at]]))
}

test('what the table says of somebody stands in cells, each currency in a column of its own', () => {
  expect(record(['EUR', 'JPY', 'USD'], { role: 'Account executive', line })).toEqual({
    Person: 'Mina', Team: 'Mid-market', Role: 'Account executive',
    'What needs you': 'Blocked: Indemnity is not Ready; Overdue: Contract risk, After signature; Disputed: 1 dispute open',
    'Open contracts': '5', 'Worth, EUR': '12500.50', 'Worth, JPY': '900', 'Worth, USD': '', 'Of unknown value': '2', Readiness: 'Not yet', 'Chance of passing, %': '46',
    'Last observed': '2027-03-01', 'Weakest mandatory skill': 'Indemnity', 'Steps done': '3', 'Steps in all': '7', Overdue: 'Contract risk; After signature',
    'Quizzes passed': '1', 'Quizzes in all': '2', 'Best quiz score, %': '50', 'Last active': '2027-03-02',
  })
})

test('what is not known is an empty cell, never a nought', () => {
  const unknown = { ...line, label: null, figure: null, takenAt: null, weakest: null, lastActiveOn: null, reasons: [], contracts: null }
  expect(record([], { role: '', line: unknown })).toMatchObject({
    Role: '', 'What needs you': '', 'Open contracts': '', 'Of unknown value': '', Readiness: '', 'Chance of passing, %': '', 'Last observed': '', 'Last active': '',
  })
})
