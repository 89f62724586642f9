import { expect, test } from 'vitest'
import { inOrder, letterOf, lettersOf, narrow } from './glossary'

const term = (name: string, definition = '') => ({ id: name.toLowerCase(), name, definition })

test('a name stands under its first letter, whatever stands on it; what has none stands last', () => {
  expect(['Éclair', 'cap', '“Quoted”', '30 days', ''].map(letterOf)).toEqual(['E', 'C', 'Q', '#', '#'])
  expect(lettersOf([term('30 days'), term('Cap'), term('breach'), term('Carve-out')])).toEqual(['B', 'C', '#'])
})

test('terms stand in the order of the alphabet, whatever their case', () => {
  expect(inOrder([term('cap'), term('Breach'), term('Élan'), term('carve-out')]).map(({ name }) => name)).toEqual(['Breach', 'cap', 'carve-out', 'Élan'])
})

test('a letter and words narrow together; words are found in name and definition, in any form', () => {
  const terms = [term('Cap', 'The most a party can owe.'), term('Carve-out', 'A limit does not apply.'), term('Breach', 'Failing to do what is owed by parties.')]
  const names = (filter: { letter: string | null; q: string }) => narrow(terms, filter).map(({ name }) => name)
  expect(names({ letter: null, q: '' })).toEqual(['Cap', 'Carve-out', 'Breach'])
  expect(names({ letter: 'C', q: '' })).toEqual(['Cap', 'Carve-out'])
  expect(names({ letter: null, q: 'party' })).toEqual(['Cap', 'Breach'])
  expect(names({ letter: 'B', q: 'cap' })).toEqual([])
})
