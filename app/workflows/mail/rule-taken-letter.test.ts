import { expect, test } from 'vitest'
import { ruleHandedLetter, ruleTakenLetter } from './rule-taken-letter'

test('whoever had a rule reads who has it now, and where their own are', () => {
  const { subject, body } = ruleTakenLetter({ name: 'Otto', rule: 'Sellers of EMEA', by: 'Pilar Santos', link: 'https://c.example/team/rules' })
  expect(subject).toBe('Your rule “Sellers of EMEA” belongs to Pilar Santos now')
  for (const words of ['Hello Otto,', 'belongs to Pilar Santos now', 'https://c.example/team/rules']) expect(body).toContain(words)
})

test('whoever is given a rule reads whose it was, and where it is', () => {
  const { subject, body } = ruleHandedLetter({ name: 'Pilar', rule: 'Sellers of EMEA', from: 'Otto Brandt', link: 'https://c.example/team/rules/1' })
  expect(subject).toBe('The rule “Sellers of EMEA” is yours now')
  for (const words of ['Hello Pilar,', 'belonged to Otto Brandt', 'https://c.example/team/rules/1']) expect(body).toContain(words)
})
