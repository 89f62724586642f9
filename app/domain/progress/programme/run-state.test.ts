import { expect, test } from 'vitest'
import { shownState } from './run-state'

test('who is in a programme is late the day after something was due, and who was taken out or is through never is', () => {
  const on = (state: 'running' | 'done' | 'withdrawn', dueOn: string | null) => shownState({ state, dueOn }, '2027-03-02')
  expect([on('running', '2027-03-01'), on('running', '2027-03-02'), on('running', null)]).toEqual(['late', 'running', 'running'])
  expect([on('done', '2027-03-01'), on('withdrawn', '2027-03-01')]).toEqual(['done', 'left'])
})
