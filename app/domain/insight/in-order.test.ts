import { expect, test } from 'vitest'
import { byName, inOrder } from './in-order'

const person = (id: string, name: string, figure = 0) => ({ id, name, figure })

test('people stand by rank, then by name as a reader of English looks them up, then by id', () => {
  const people = [person('4', 'Zoë', 1), person('3', 'Åsa', 1), person('2', 'ben', 1), person('1', 'Ben', 1), person('6', 'Ada', 2), person('5', 'Ada', 2)]
  expect(inOrder(people, ({ figure }) => figure).map(({ id }) => id)).toEqual(['3', '2', '1', '4', '5', '6'])
  expect(people[0]?.id).toBe('4')
})

test('each person is ranked once', () => {
  let ranked = 0
  inOrder(Array.from({ length: 100 }, (_, at) => person(String(at), 'Same')), () => (ranked += 1))
  expect(ranked).toBe(100)
})

test('the same name goes by id', () => {
  expect(byName(person('a', 'Ada'), person('b', 'Ada'))).toBeLessThan(0)
})
