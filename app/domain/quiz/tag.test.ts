import { describe, expect, test } from 'vitest'
import { longestTag, tagOf } from './tag'

describe('a tag', () => {
  test('is lower case with its words joined', () => {
    expect(tagOf('  Q3 Launch ')).toBe('q3-launch')
    expect(tagOf('Über/Preise')).toBe('über-preise')
  })

  test('made of a tag is the same tag', () => expect(tagOf(tagOf('Two  words')!)).toBe('two-words'))

  test('needs a letter or a number and has a longest length', () => {
    expect(tagOf(' -- ')).toBeNull()
    expect(tagOf('a'.repeat(longestTag))).not.toBeNull()
    expect(tagOf('a'.repeat(longestTag + 1))).toBeNull()
  })
})
