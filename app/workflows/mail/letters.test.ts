import { expect, test } from 'vitest'
import { invitationLetter, passwordChangedLetter, resetLetter } from './letters'

const link = 'https://countersign.example/join/abc'

test('an invitation names who invites, the link, and its last day', () => {
  const letter = invitationLetter({ name: 'Noor', inviter: 'Ada', link, expiresAt: Date.parse('2026-03-09T09:00:00Z') })
  expect(letter.subject).toBe('Ada invites you to Countersign')
  expect(letter.body).toContain(`\n\n${link}\n\n`)
  expect(letter.body).toMatch(/Monday,? 9 March 2026/)
})

test('a reset says how long its link works and that a later one replaces it', () => {
  const { body } = resetLetter({ link, minutes: 60 })
  expect(body).toContain(`\n\n${link}\n\n`)
  expect(body).toContain('for 60 minutes')
  expect(body).toContain('newest')
})

test('a changed password is told with the way to take it back, and without a secret', () => {
  const letter = passwordChangedLetter({ name: 'Mina', forgotLink: 'https://countersign.example/forgot' })
  expect(letter.body).toContain('Hello Mina')
  expect(letter.body).toContain('https://countersign.example/forgot')
})
