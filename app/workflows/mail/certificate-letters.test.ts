import { expect, test } from 'vitest'
import { certificateEndingLetter, certificateIssuedLetter, certificateWithdrawnLetter } from './certificate-letters'

const about = { name: 'Mina', role: 'Account executive', expiresAt: Date.parse('2027-11-30'), link: 'https://here/certificates' }

test('each letter says the role, the day and the way on', () => {
  const letters = [certificateIssuedLetter(about), certificateEndingLetter({ ...about, soon: false }), certificateEndingLetter({ ...about, soon: true })]
  for (const { subject, body } of letters) {
    expect(subject).toContain('Account executive')
    expect(body).toContain('Hello Mina,')
    expect(body).toContain('30 November 2027')
    expect(body).toContain(about.link)
  }
  expect(new Set(letters.map(({ subject }) => subject)).size).toBe(3)
})

test('a withdrawal says its reason', () => {
  expect(certificateWithdrawnLetter({ ...about, reason: 'Taken for somebody else.' }).body).toContain('The reason given: Taken for somebody else.')
})
