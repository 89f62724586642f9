import { expect, test } from 'vitest'
import { defaultDisclosure } from '../../domain/quiz/disclosure'
import { plainPolicy, type QuizPolicy } from '../../domain/quiz/policy'
import { readPolicy, sectionsIn } from './read-policy'
import { writePolicy } from './write-policy'

const from = { skills: ['a.b'], clauseTypes: ['cap'], tags: ['new', 'old'], difficultyFrom: -1, difficultyTo: 1.5 }
const whole: QuizPolicy = {
  draw: { random: 7 }, shuffle: true, feedback: 'closed', passMark: 0.55, attempts: 3, shuffleOptions: false, delayMinutes: 1440, grading: 'average', minutes: 45,
  graceMinutes: 5, opensAt: Date.UTC(2030, 0, 2, 8, 30), closesAt: Date.UTC(2030, 1, 2, 8, 0), oneSitting: true, certainty: true,
  disclosure: { ...defaultDisclosure.closed, later: { score: true, own: true, right: false, feedback: false } }, testOut: true, secondMarks: 0.2, markBound: 0.1,
  sections: [{ title: 'Basics', shuffle: false, items: ['bank/one', 'other/two'] }, { title: 'Rest', shuffle: true, draw: 4, from }, { title: 'Others', shuffle: true, draw: 2, from: { ...from, banks: ['a/b', 'a/c'] } }],
}

test.each([['plain rules', plainPolicy], ['every rule', whole]])('%s go through their form and come back', (_, policy) => {
  expect(readPolicy(writePolicy('A quiz', policy, 'bank'), 'bank')).toMatchObject({ title: 'A quiz', policy, faults: {} })
})

test('a table that says what the mode says is no table of its own', () => {
  expect(readPolicy({ ...writePolicy('A quiz', plainPolicy, 'bank'), ownDisclosure: '1' }, 'bank').policy.disclosure).toBeNull()
})

test('what is no number and no time is refused at its field', () => {
  const { faults } = readPolicy({ passMark: '0', attempts: 'many', minutes: '1.5', opensAt: 'soon', 'sections.0.title': 'A', 'sections.0.kind': 'draw', 'sections.0.draw': '-1' }, 'bank')
  expect(Object.keys(faults).sort()).toEqual(['attempts', 'minutes', 'opensAt', 'passMark', 'quizTitle', 'sections.0.draw'])
})

test('empty sections are none, and names of questions may be parted by lines, blanks or commas', () => {
  const { policy } = readPolicy({ 'sections.0.kind': 'draw', 'sections.1.kind': 'items', 'sections.1.items': 'one\ntwo, three' }, 'bank')
  expect(policy.sections).toEqual([{ title: '', shuffle: false, items: ['bank/one', 'bank/two', 'bank/three'] }])
})

test('a table keeps what its mode can tell, and nothing while the attempt is open unless answers stand', () => {
  const boxes = { ...writePolicy('A quiz', plainPolicy, 'bank'), ownDisclosure: '1', 'told.during.score': '1', 'told.later.right': '' }
  expect(readPolicy(boxes, 'bank').policy.disclosure).toEqual({ ...defaultDisclosure.end, later: { ...defaultDisclosure.end.later, right: false } })
  expect(readPolicy({ ...boxes, feedback: 'each' }, 'bank').policy.disclosure).toMatchObject({ during: { score: true, own: false }, later: { right: false } })
})

test('sections are read row by row while they are written, those without a word or a number yet as well', () => {
  const written = { 'sections.0.kind': 'draw', 'sections.0.difficultyFrom': 'ha', 'sections.1.kind': 'draw', 'sections.1.skills.0.skill': 'a.b' }
  const any = { skills: [], clauseTypes: [], tags: [], difficultyFrom: null, difficultyTo: null }
  expect(sectionsIn(written, 'bank')).toEqual([{ title: '', shuffle: false, draw: 1, from: any }, { title: '', shuffle: false, draw: 1, from: { ...any, skills: ['a.b'] } }])
})
