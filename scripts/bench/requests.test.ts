import { expect, test } from 'vitest'
import { changingAnswers, shareOf, wholeAttempt } from './requests'

const questions = Array.from({ length: 10 }, (_, index) => ({ id: `q${index}`, options: ['a', 'b', 'c', 'd'], right: index === 9 ? ['a', 'b'] : ['a'] }))
const taker = { cookie: 'session=1', attemptId: 'attempt-1' }
const picksOf = (body = '') => new URLSearchParams(body).getAll('picks')

test('connections share the people among them, each person once', () => {
  const people = Array.from({ length: 10 }, (_, index) => index)
  const shares = [0, 1, 2].map((connection) => shareOf(people, 3, connection))
  expect(shares.flat().sort((a, b) => a - b)).toEqual(people)
})

test('a whole attempt is ten answers and the submission that repeats them', () => {
  const requests = wholeAttempt('http://here', taker, questions, 3)
  expect(requests.map((request) => request.kind)).toEqual([...Array(10).fill('answer'), 'submission'])
  const form = new URLSearchParams(requests[10]?.body)
  expect(form.getAll('asked')).toEqual(questions.map((question) => question.id))
  for (const [index, question] of questions.entries()) expect(form.getAll(`picks-${question.id}`)).toEqual(picksOf(requests[index]?.body))
  expect(form.get('intent')).toBe('submit')
})

test('seven of ten questions are answered right, each by its whole key', () => {
  for (const number of [0, 1, 2, 41]) {
    const answers = wholeAttempt('http://here', taker, questions, number).slice(0, 10)
    const right = answers.filter((request, index) => picksOf(request.body).join() === questions[index]?.right.join())
    expect(right.length).toBe(7)
  }
})

test('the second answer of a person to a question is another one', () => {
  const requests = changingAnswers('http://here', [taker], questions)
  const ofFirst = requests.filter((request) => new URLSearchParams(request.body).get('item') === 'q0').map((request) => picksOf(request.body))
  expect(ofFirst).toEqual([['a'], ['b']])
})

test('every post says where it comes from, as browsers do', () => {
  expect(wholeAttempt('http://here', taker, questions, 0).every((request) => request.headers.Origin === 'http://here')).toBe(true)
})
