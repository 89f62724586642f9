import { expect, test } from 'vitest'
import { resultStandsLetter } from './result-letters'

test('a letter about a result names the quiz and the way to it, and not how it went', () => {
  const link = 'https://countersign.example/attempts/a1/result'
  const { subject, body } = resultStandsLetter({ name: 'Mina', title: 'Terms that move risk', link })
  expect(subject).toContain('Terms that move risk')
  expect(body).toContain('Hello Mina')
  expect(body).toContain(`\n\n${link}`)
  expect(body).not.toMatch(/passed|score|%/i)
})
