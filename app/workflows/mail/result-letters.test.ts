import { expect, test } from 'vitest'
import { resultStandsLetter } from './result-letters'

test('a letter about a result names the quiz and the way to it, and not how it went', () => {
  const link = 'https://countersign.example/attempts/a1/result'
  const { subject, body } = resultStandsLetter({ name: 'Mina', title: 'Terms that move risk', link, told: true })
  expect(subject).toContain('Terms that move risk')
  expect(body).toContain('Hello Mina')
  expect(body).toContain(`\n\n${link}`)
  expect(body).not.toMatch(/passed|score|%/i)
})

test('where the score is not told yet, it does not say that a result is there', () => {
  const { subject, body } = resultStandsLetter({ name: 'Mina', title: 'Terms that move risk', link: 'https://countersign.example/attempts/a1/result', told: false })
  expect(`${subject} ${body}`).not.toMatch(/result of|result stands|what was said|passed|%/i)
  expect(body).toContain('The score is told later')
})
