import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameWords, suggestPeople } from './suggest'

const mina = { id: 'mina', name: 'Mina Keller', email: 'mina.keller@northwind.example' }
const otto = { id: 'otto', name: 'Otto Brandt', email: 'otto@northwind.example' }
const elise = { id: 'elise', name: 'Élise Moreau', email: 'emoreau@northwind.example' }
const people = [otto, elise, mina]
const names = (who: string) => suggestPeople(who, people).map(({ id }) => id)

test('the words of an address are those before its @, without a tag, case or accents', () => {
  expect(nameWords('M.Keller+crm@x.example')).toEqual(['m', 'keller'])
  expect(nameWords('Élise MOREAU')).toEqual(['elise', 'moreau'])
})

test.each([
  ['MINA.KELLER@northwind.example', ['mina']],
  ['mina.keller@old-name.example', ['mina']],
  ['m.keller@old-name.example', ['mina']],
  ['Keller, Mina', ['mina']],
  ['elise moreau', ['elise']],
  ['brandt', ['otto']],
  ['0058d000001AbCd', []],
  ['@', []],
])('%s is suggested as %j', (who, expected) => {
  expect(names(who)).toEqual(expected)
})

test('whatever is asked, at most three are suggested, who fits best first, and their order does not depend on the list', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.record({ id: fc.uuid(), name: fc.string(), email: fc.emailAddress() }), { maxLength: 12 }), (who, list) => {
      const found = suggestPeople(who, list)
      expect(found.length).toBeLessThanOrEqual(3)
      expect(found.map(({ fit }) => fit)).toEqual(found.map(({ fit }) => fit).sort((a, b) => b - a))
      for (const { fit } of found) expect(fit >= 0.5 && fit <= 1).toBe(true)
      expect(suggestPeople(who, [...list].reverse())).toEqual(found)
    }),
  )
})
