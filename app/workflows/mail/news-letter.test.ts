import { expect, test } from 'vitest'
import type { News } from '../../domain/insight/news'
import { newsLetter } from './news-letter'

const assigned: News = { kind: 'assigned', subject: 'a', courseId: 'caps', quizOf: null, title: 'Caps', dueOn: '2026-12-05', by: 'Otto Brandt' }
const all: News[] = [
  assigned, { kind: 'programme', subject: 'p', programmeId: 'compass', title: 'Compass' },
  ...(['renewable', 'expiring'] as const).map((kind): News => ({ kind, subject: kind, programmeId: 'compass', title: 'Compass', until: '2027-05-01' })),
  { kind: 'dispute-added', subject: 'x', disputeId: 'd1', by: 'Ada Moreau' }, { kind: 'dispute-added', subject: 'y', disputeId: 'd1', by: null },
  ...(['dispute-raised', 'dispute-due', 'dispute-escalated', 'dispute-last'] as const).map((kind): News => ({ kind, subject: kind, disputeId: 'd1', of: 'Mina Okafor', dueOn: '2026-12-14' })),
]
const letterOf = (...news: News[]) => newsLetter({ name: 'Mina', news, site: 'https://c.example' })

test('one thing is its own subject, with its day and the way to it', () => {
  const { subject, body } = letterOf(assigned)
  expect(subject).toBe('“Caps” is assigned to you, due on 5 December 2026')
  expect(body).toContain('Hello Mina,\n\nOtto Brandt assigned the course “Caps” to you. It is due on 5 December 2026.\nhttps://c.example/learn/caps\n\n')
})

test('several are counted, and each has its words and its way', () => {
  const { subject, body } = letterOf(...all)
  expect(subject).toBe('10 things are new for you in Countersign')
  for (const one of all) {
    const alone = letterOf(one)
    expect(body).toContain(alone.body.split('\n\n')[1])
    expect(alone.body).toMatch(/https:\/\/c\.example\/(learn|programmes|rewards\/disputes|admin\/disputes)\/\w+\n/)
  }
  expect(new Set(all.map((one) => letterOf(one).subject)).size).toBe(all.length)
})

test('a quiz alone leads to the quiz', () => {
  expect(letterOf({ ...assigned, quizOf: 'first' }).body).toContain('Otto Brandt assigned the quiz “Caps” to you. It is due on 5 December 2026.\nhttps://c.example/learn/caps/first/quiz')
})
