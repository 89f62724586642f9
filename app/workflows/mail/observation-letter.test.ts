import { expect, test } from 'vitest'
import { observationLetter } from './observation-letter'

test('a letter about an observation says who wrote of which skill and where it stands, and not how it went', () => {
  const link = 'https://countersign.example/readiness/terminology.indemnity'
  const { subject, body } = observationLetter({ name: 'Mina', observer: 'Otto Brandt', skill: 'Indemnity', link })
  expect(subject).toBe('Otto Brandt wrote down what they observed of your “Indemnity”')
  expect(body).toContain(`Hello Mina,`)
  expect(body).toContain(`\n\n${link}\n\n`)
  expect(body).not.toMatch(/alone|help|hint|%/i)
})
