import { expect, test } from 'vitest'
import { connectionWords } from './connection-words'

const well = { offline: false, waiting: 0, last: 'all', refused: 0 } as const
const saying = (change: object, waited = true) => connectionWords({ ...well, ...change }, waited)?.full ?? null

test('nothing is said while all is well', () => {
  expect(saying({}, false)).toBeNull()
  expect(saying({ last: null }, false)).toBeNull()
})

test('a break in the connection says that nothing is lost, and then only that it is there', () => {
  expect(connectionWords({ ...well, offline: true, last: 'no-connection' }, true)).toEqual({
    full: 'You are offline. What you read and answer is kept on this device and sent when you are back.',
    short: 'You are offline.',
  })
  expect(saying({ waiting: 1, last: 'no-connection' })).toContain('cannot be reached just now')
})

test('what waits for its person says so', () => {
  expect(saying({ waiting: 1, last: 'signed-out' })).toContain('Sign in again to send')
  expect(saying({ waiting: 1, last: 'someone-else' })).toContain('until you sign in again')
})

test('once all is sent it is said for a moment, with what was not taken', () => {
  expect(saying({ waiting: 2, last: null })).toBe('You are back. Sending what waits.')
  expect(saying({})).toBe('You are back. All is sent.')
  expect(saying({ refused: 1 })).toContain('not taken')
})
