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

test('a bucket is named whole, with its keys', () => {
  const keys = { MEDIA_KEY_ID: 'id', MEDIA_SECRET: 'secret' }
  expect(read({ MEDIA_URL: 'https://s3.example.com/pictures?region=eu-central-1', ...keys })).toMatchObject(keys)
  expect(read({ MEDIA_URL: 'https://s3.example.com/pictures', MEDIA_KEY_ID: 'id' })).toEqual([expect.stringContaining('MEDIA_SECRET')])
  for (const MEDIA_URL of ['s3://pictures', 'https://s3.example.com/']) expect(read({ MEDIA_URL, ...keys })).toEqual([expect.stringContaining('MEDIA_URL must')])
})
