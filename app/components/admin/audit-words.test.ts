import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actionWords } from './audit-words'

const folder = 'app/workflows'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8'))
const told = sources.flatMap((source) => [...source.matchAll(/\baction: '([a-z.-]+)'/g)].map(([, action = '']) => action))

test('every action that is kept in the audit has words of its own', () => {
  expect(told).toContain('accommodation.granted')
  expect(told.filter((action) => actionWords(action, '').startsWith('did “'))).toEqual([])
})
