import { expect, test } from 'vitest'
import { typedQueries } from './search-queries'

test('each phrase is asked for letter by letter, as somebody types it', () => {
  const queries = typedQueries()
  expect(queries.slice(0, 3)).toEqual(['li', 'lia', 'liab'])
  expect(queries).toContain('cap on liability')
  expect(queries.length).toBeGreaterThan(300)
})
