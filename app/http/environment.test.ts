import { expect, test } from 'vitest'
import { readEnvironment } from './environment.server'

const read = (variables: Record<string, string>) => {
  const result = readEnvironment(variables)
  return 'faults' in result ? result.faults : result.environment
}

test('an empty environment is enough', () => {
  expect(read({ PORT: '' })).toMatchObject({ PORT: 3000, DEMO: false, APP_URL: 'http://localhost:3000', secureCookies: false })
})

test('each fault is a sentence that names the variable and what it was', () => {
  const faults = read({ PORT: 'eighty', DATABASE_URL: 'mysql://x', DEMO: 'yes' })
  expect(faults).toHaveLength(3)
  expect(faults).toContain('DEMO must be 0 or 1. It is “yes”.')
  expect(faults).toContain('PORT must be a whole number from 0 to 65535. It is “eighty”.')
})

test('cookies are secure in production, except on this very machine', () => {
  expect(read({ NODE_ENV: 'production', APP_URL: 'https://sign.example' })).toMatchObject({ secureCookies: true })
  expect(read({ NODE_ENV: 'production' })).toMatchObject({ secureCookies: false })
  expect(read({ NODE_ENV: 'production', APP_URL: 'http://sign.example' })).toEqual([expect.stringContaining('https://')])
})
