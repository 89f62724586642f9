import { expect, test } from 'vitest'
import { dropCopy, findCopy, keepCopy } from './local-copy'

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
const copy = { source: 'Text', token: { revision: 3, basedOn: 'v1' }, at: 5 }

test('a copy belongs to one person and one lesson', () => {
  const one = store()
  keepCopy(one, 'tess', '/a', copy)
  expect(findCopy(one, 'tess', '/a')).toEqual(copy)
  expect(findCopy(one, 'ruth', '/a')).toBeNull()
  expect(findCopy(one, 'tess', '/b')).toBeNull()
  dropCopy(one, 'tess', '/a')
  expect(findCopy(one, 'tess', '/a')).toBeNull()
})

test('an older copy does not stay when the newer one has no room', () => {
  const small = store(100)
  keepCopy(small, 'tess', '/a', copy)
  keepCopy(small, 'tess', '/a', { ...copy, source: 'x'.repeat(200) })
  expect(findCopy(small, 'tess', '/a')).toBeNull()
})

test('what is no copy is none, and no store is an empty one', () => {
  const odd = store()
  odd.setItem('lesson-text:tess:/a', '{"source":1}')
  odd.setItem('lesson-text:tess:/b', 'nonsense')
  expect([findCopy(odd, 'tess', '/a'), findCopy(odd, 'tess', '/b'), findCopy(null, 'tess', '/a')]).toEqual([null, null, null])
})
