import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, isTakenByPage, slugFrom } from './slug'

test('a title becomes an address', () => {
  expect(slugFrom('Limitation of liability')).toBe('limitation-of-liability')
  expect(slugFrom('  Who’s liable? Übernahme & Straße (2) ')).toBe('whos-liable-ubernahme-strasse-2')
  expect(slugFrom('契約')).toBe('')
})

test('whatever the title, the address is empty or sound', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
    const slug = slugFrom(title)
    expect(slug === '' || isSlug(slug)).toBe(true)
  }))
})

test('an address is lower case, hyphens between, and not without end', () => {
  for (const bad of ['', 'A', 'a b', '-a', 'a-', 'a--b', '../a', 'a/b', 'ä', 'a'.repeat(61)]) expect(isSlug(bad)).toBe(false)
  expect(isSlug('a'.repeat(60))).toBe(true)
})

test('what is a page of the studio is no course', () => {
  expect(isTakenByPage('new')).toBe(true)
  expect(isTakenByPage('news')).toBe(false)
})
