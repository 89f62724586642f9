import { expect, test } from 'vitest'
import { dropUnsent, findUnsent, keepUnsent } from './unsent'

function store(most = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new Error('full')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}
const unsent = { owner: 'tess', fields: { stem: 'Who pays?' }, at: 5 }

test('a form belongs to one person and one address, whatever the address says of the last save', () => {
  const one = store()
  keepUnsent(one, '/studio/bank/edit?id=a%2Fb&done=changed', unsent)
  expect(findUnsent(one, '/studio/bank/edit?id=a%2Fb', 'tess')).toEqual(unsent)
  expect(findUnsent(one, 'http://other.example/studio/bank/edit?id=a%2Fb', 'tess')).toEqual(unsent)
  expect(findUnsent(one, '/studio/bank/edit?id=a%2Fb', 'ruth')).toBeNull()
  expect(findUnsent(one, '/studio/bank/edit?id=a%2Fc', 'tess')).toBeNull()
  dropUnsent(one, '/studio/bank/edit?done=created&id=a%2Fb')
  expect(findUnsent(one, '/studio/bank/edit?id=a%2Fb', 'tess')).toBeNull()
})

test('an older form does not stay when the newer one has no room', () => {
  const small = store(100)
  keepUnsent(small, '/a', unsent)
  keepUnsent(small, '/a', { ...unsent, fields: { stem: 'x'.repeat(200) } })
  expect(findUnsent(small, '/a', 'tess')).toBeNull()
})

test('what is no form is none, and no store is an empty one', () => {
  const odd = store()
  odd.setItem('question:/a?', '{"owner":"tess","fields":{"stem":1},"at":5}')
  odd.setItem('question:/b?', 'nonsense')
  expect([findUnsent(odd, '/a', 'tess'), findUnsent(odd, '/b', 'tess'), findUnsent(null, '/a', 'tess')]).toEqual([null, null, null])
})
