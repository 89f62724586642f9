import { expect, test } from 'vitest'
import { disputeDecidedLetter } from './dispute-letter'

test('a decision says who decided what, with all of the reasons and the way to it', () => {
  const { subject, body } = disputeDecidedLetter({ name: 'Mina', decider: 'Ada Moreau', decision: 'partly', words: 'The first half is right.\nThe second is not.', link: 'https://c.example/d' })
  expect(subject).toBe('Ada Moreau approved a part of your question')
  expect(body).toContain('> The first half is right.\n> The second is not.\n\n')
  expect(body).toContain('https://c.example/d')
})
