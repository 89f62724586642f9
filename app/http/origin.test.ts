import { expect, test } from 'vitest'
import { isSameOrigin } from './origin.server'

const app = 'https://sign.example'

test('reading is always allowed', () => {
  expect(isSameOrigin('GET', 'https://evil.example', 'sign.example', app)).toBe(true)
})

test('a write must come from this host', () => {
  expect(isSameOrigin('POST', 'https://sign.example', 'sign.example', app)).toBe(true)
  expect(isSameOrigin('POST', 'http://127.0.0.1:3000', '127.0.0.1:3000', app)).toBe(true)
  expect(isSameOrigin('POST', 'https://evil.example', 'sign.example', app)).toBe(false)
  expect(isSameOrigin('POST', undefined, 'sign.example', app)).toBe(false)
  expect(isSameOrigin('DELETE', 'null', 'sign.example', app)).toBe(false)
})
