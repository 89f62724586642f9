import { expect, test } from 'vitest'
import { shipped } from '../constants'
import { newPopulation } from './population'

const question = { user: 'ana', item: 'q1', skills: ['a'], at: 0 }

test('to predict changes nothing, to answer does', () => {
  const population = newPopulation(shipped)
  const { p } = population.predict(question)
  expect(population.predict(question).p).toBe(p)
  expect(population.answer(question, { score: 1, weight: 1 }).p).toBe(p)
  expect(population.predict(question).p).toBeGreaterThan(p)
})

test('people are let go, and what they taught of an item stays', () => {
  const population = newPopulation(shipped)
  const { p } = population.predict({ ...question, user: 'new' })
  for (let count = 0; count < 20; count += 1) population.answer({ ...question, user: `person ${count}` }, { score: 0, weight: 1 })
  const taught = population.predict({ ...question, user: 'new' }).p
  expect(taught).toBeLessThan(p)
  population.forgetPeople()
  expect(population.predict({ ...question, user: 'person 3' }).p).toBe(taught)
})

test('an item of many skills is read, one of none refused', () => {
  const population = newPopulation(shipped)
  const skills = Array.from({ length: 30 }, (_, index) => `skill ${index}`)
  expect(population.answer({ ...question, skills }, { score: 1, weight: 1 }).count).toBe(30)
  expect(() => population.predict({ ...question, skills: [] })).toThrow(RangeError)
})
