import { expect, test } from 'vitest'
import { errorWords, isOffline, pageTitle } from './error-words'

const answer = (status: number, data: unknown = '') => ({ status, statusText: '', internal: false, data })

test('a tab is named after its page, or after what stands in its place', () => {
  expect(pageTitle('Readiness', undefined)).toEqual([{ title: 'Readiness · Countersign' }])
  for (const name of ['Readiness', undefined]) expect(pageTitle(name, answer(404))).toEqual([{ title: 'There is nothing here · Countersign' }])
  expect(pageTitle(undefined, new Error('database'))).toEqual([{ title: 'Something broke on our side · Countersign' }])
})

test('each kind of fault has its own words, and what broke inside is never among them', () => {
  const titles = [401, 404, 405, 429, 500].map((status) => errorWords(answer(status)).title)
  expect(titles).toEqual(['You are signed out', 'There is nothing here', 'That did not work', 'Too many tries', 'Something broke on our side'])
  expect(errorWords(answer(429, 'Wait 5 minutes.')).what).toBe('Wait 5 minutes.')
  expect(JSON.stringify([errorWords(answer(500, 'secret')), errorWords(new Error('secret'))])).not.toContain('secret')
})

test('a lost connection is told from a fault, in the words of every browser', () => {
  const lost = ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed']
  expect(lost.map((words) => isOffline(new TypeError(words)))).toEqual([true, true, true])
  expect([new TypeError('x is not a function'), new Error('Failed to fetch'), 'Failed to fetch', null].map(isOffline)).toEqual([false, false, false, false])
  expect(errorWords(new TypeError('Failed to fetch')).title).toBe('There is no connection')
})
