import { expect, test } from 'vitest'
import { nudgeLetter } from './nudge-letter'

test('a nudge says who sends it and where to go, with the words of the sender where there are any', () => {
  const given = { name: 'Mina', sender: 'Otto Brandt', link: 'https://c.example/learn' }
  const { subject, body } = nudgeLetter({ ...given, words: 'The renewal is on Friday.' })
  expect(subject).toBe('Otto Brandt asks you to look at Countersign')
  expect(body).toContain('They write:\n\nThe renewal is on Friday.')
  expect(body).toContain('https://c.example/learn')
  expect(nudgeLetter({ ...given, words: '' }).body).not.toContain('write')
})
