import { expect, test } from 'vitest'
import type { ShownProgramme } from '../../workflows/programmes/show-programme.server'
import { asksWords, monthWords, standingWords, stepDayWords } from './programme-words'
import { countsWords, runsUrl } from './team-programme-words'

const step = (state: 'open' | 'late' | 'done' | 'locked') => ({ state }) as ShownProgramme['steps'][number]
const programme: ShownProgramme = {
  title: 'Weeks', summary: '', state: 'running', startsOn: '2027-03-01', starts: false, doneOn: null, certifiedUntil: null, renewsUntil: null, today: '2027-03-05', earlier: [],
  steps: [step('done'), step('open'), step('locked')], renewal: { everyMonths: 12, opensOn: null },
}
const now = Date.parse('2027-03-05T12:00:00Z')

test('where somebody is in a programme is said in words', () => {
  expect(standingWords(programme)).toBe('2 steps are left. When all are done you are certified for a year.')
  expect(standingWords({ ...programme, renewal: null, steps: [step('late')] })).toBe('One step is left.')
  expect(standingWords({ ...programme, starts: true })).toBe('It begins on 1 March 2027.')
  expect(standingWords({ ...programme, state: 'withdrawn' })).toMatch(/^You were taken out/)
})

test('what is certified says until when, from when it may be renewed, and when it ran out', () => {
  const done: ShownProgramme = { ...programme, state: 'done', doneOn: '2027-03-04', certifiedUntil: '2028-03-04', renewal: { everyMonths: 12, opensOn: '2028-01-04' } }
  expect(standingWords(done)).toBe('You were through on 4 March 2027. You are certified until 4 March 2028, and may renew it from 4 January 2028.')
  expect(standingWords({ ...done, today: '2028-02-01' })).toBe('You were through on 4 March 2027. You are certified until 4 March 2028.')
  expect(standingWords({ ...done, today: '2028-03-05' })).toBe('You were through on 4 March 2027. What it certified ran out on 4 March 2028.')
  expect(standingWords({ ...done, certifiedUntil: null })).toBe('You were through on 4 March 2027.')
  const renewing = { ...programme, renewsUntil: '2027-04-01' }
  expect(standingWords(renewing)).toBe('You are certified until 1 April 2027. 2 steps are left. Done by then, it goes on without a gap.')
  expect(standingWords({ ...renewing, today: '2027-04-02' })).toBe('Your certification ran out on 1 April 2027. 2 steps are left.')
})

test('a step says by when, or when it opens', () => {
  expect(stepDayWords({ state: 'open', dueOn: '2027-03-06', doneOn: null }, now)).toBe('open, due tomorrow')
  expect(stepDayWords({ state: 'locked', dueOn: '2027-03-16', doneOn: null }, now)).toBe('opens later, due 16 March 2027')
  expect(stepDayWords({ state: 'locked', dueOn: null, doneOn: null }, now)).toBe('opens after the step before')
  expect(stepDayWords({ state: 'done', dueOn: '2027-03-06', doneOn: '2027-03-02' }, now)).toBe('done on 2 March 2027')
  const parts = [1, 2, 3, 4].map(() => ({}) as ShownProgramme['steps'][number]['parts'][number])
  expect([asksWords({ choosing: true, choose: 2, parts }), asksWords({ choosing: false, choose: 4, parts }), asksWords({ choosing: false, choose: 1, parts: parts.slice(0, 1) })]).toEqual(['2 of these 4, as you choose', 'All 4', ''])
})

test('months are said as they are spoken', () => {
  expect([1, 6, 12, 18, 24].map(monthWords)).toEqual(['a month', '6 months', 'a year', '18 months', '2 years'])
})

test('how many stand how, and where they are read', () => {
  expect(countsWords({ late: 0, running: 0, done: 0, left: 0 })).toBe('Nobody is in it yet.')
  expect(countsWords({ late: 1, running: 2, done: 3, left: 0 })).toBe('6 people: 1 overdue, 2 under way, 3 done.')
  expect(runsUrl({ programme: 'weeks', team: null, state: null, page: 1 })).toBe('/team/programmes/weeks')
  expect(runsUrl({ programme: 'weeks', team: 't', state: 'late', page: 3 })).toBe('/team/programmes/weeks?team=t&state=late&page=3')
  expect(runsUrl({ programme: 'weeks', team: null, state: 'late', page: 3 }, true)).toBe('/team/programmes/weeks/people.csv?state=late')
})
