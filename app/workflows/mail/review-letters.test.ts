import { expect, test } from 'vitest'
import { reviewAskedLetter, reviewDecidedLetter } from './review-letters'

const link = 'https://countersign.example/studio/a/b/c/review?review=1'

test('a review is asked for with who asks, what it is about, the note and the link', () => {
  const { subject, body } = reviewAskedLetter({ name: 'Ruth', asker: 'Tess', title: 'Caps', note: 'Mind the carve-outs.\nPlease.', link })
  expect(subject).toBe('Tess asks you to review “Caps”')
  expect(body).toContain('> Mind the carve-outs.\n> Please.')
  expect(body).toContain(`\n\n${link}`)
})

test('a decision says which, how many comments there are, and no empty note', () => {
  const decided = { name: 'Tess', decider: 'Ruth', title: 'Caps', note: '', link }
  const approved = reviewDecidedLetter({ ...decided, verdict: 'approved', comments: 0 })
  expect(approved.subject).toBe('Ruth approved “Caps”')
  expect(approved.body).toBe(`Hello Tess,\n\nRuth approved the draft of “Caps”. It counts for exactly that text.\n\n${link}`)
  expect(reviewDecidedLetter({ ...decided, verdict: 'changes', comments: 1 }).body).toContain('There is 1 comment beside its lines.')
})
