import { expect, test } from 'vitest'
import { faultWords } from '../content-fault'
import { yamlReader } from '../read-courses'
import { danglingInProgramme } from './dangling-in-programme'
import { readProgrammes } from './read-programmes'

const head = 'title: Weeks\nsummary: What is learned.\naudience: Everyone.\n'
const whole = `${head}steps:\n  - { title: One, courses: [a], dueAfter: 5 }\n  - { title: Two, courses: [b], quizzes: [c/final], choose: 1, dueAfter: 9, countFrom: opening, opens: at-start }\n`

function reading(text: string, name = 'weeks.yaml') {
  const texts = new Map([[`programmes/${name}`, text]])
  const gathered = yamlReader(texts)
  return { programmes: readProgrammes(texts, gathered), faults: gathered.faults.map(faultWords) }
}

test('a programme is read with what its file leaves out', () => {
  const { programmes, faults } = reading(`${whole}recertify: { everyMonths: 12, windowDays: 60 }\n`)
  expect(faults).toEqual([])
  const [one, two] = programmes[0]?.steps ?? []
  expect(one).toEqual({ title: 'One', parts: [{ kind: 'course', id: 'a' }], choose: 1, opens: 'after-previous', dueAfter: 5, countFrom: 'start' })
  expect(two).toEqual({ title: 'Two', parts: [{ kind: 'course', id: 'b' }, { kind: 'quiz', id: 'c/final' }], choose: 1, opens: 'at-start', dueAfter: 9, countFrom: 'opening' })
  expect(programmes[0]).toMatchObject({ id: 'weeks', recertify: { everyMonths: 12, windowDays: 60, steps: [{ title: 'One' }, { title: 'Two' }] } })
  expect(reading(whole).programmes[0]?.recertify).toBeNull()
})

test.each([
  [`${head}steps: []\n`, /steps must have at least one/],
  [`${head}steps: [{ title: One, dueAfter: 5 }]\n`, /steps\.0 must name a course or a quiz/],
  [`${head}steps: [{ title: One, courses: [a], choose: 2, dueAfter: 5 }]\n`, /steps\.0\.choose must be at most 1/],
  [`${head}steps: [{ title: One, courses: [a, a], dueAfter: 5 }]\n`, /steps\.0 must not name the same twice/],
  [`${head}steps: [{ title: One, courses: [a], dueAfter: 0 }]\n`, /steps\.0\.dueAfter must be 1 or more/],
  [`${head}steps: [{ title: One, quizzes: [final], dueAfter: 5 }]\n`, /must be the whole id of a module/],
  [`${whole}recertify: { everyMonths: 2, windowDays: 56 }\n`, /recertify\.windowDays must be shorter than the months that it renews/],
  [`${whole}deadline: soon\n`, /unrecognized/],
])('%j is refused where it stands', (text, message) => {
  expect(reading(text).faults).toEqual([expect.stringMatching(message)])
})

test('a fault has its line, and a file its name', () => {
  expect(reading(whole.replace('dueAfter: 9', 'dueAfter: never')).faults).toEqual([expect.stringMatching(/^programmes\/weeks\.yaml:6:\d+ steps\.1\.dueAfter/)])
  expect(reading(whole, 'First Weeks.yaml').faults).toEqual([expect.stringContaining('named in lower-case words')])
})

test('what nothing defines is named where it stands, and what cannot be shown again too', () => {
  const told: string[] = []
  const known = { courses: new Map([['a', false], ['b', true]]), quizzes: new Set<string>() }
  const judge = (text: string) => reading(text).programmes.forEach((programme) => danglingInProgramme(programme, known, (path, message) => void told.push(`${path.join('.')} ${message}`)))
  judge(whole)
  expect(told).toEqual(['steps.1.quizzes.0 There is no module “c/final” with a quiz.'])
  told.length = 0
  judge(`${head}steps: [{ title: One, courses: [a, x], dueAfter: 5 }]\nrecertify: { everyMonths: 12, windowDays: 60 }\n`)
  expect(told).toEqual(['steps.0.courses.0 The course “a” has no quiz, so a round that renews cannot ask for it.', 'steps.0.courses.1 There is no course “x”.'])
  told.length = 0
  judge(`${head}steps: [{ title: One, courses: [a], dueAfter: 5 }]\nrecertify: { everyMonths: 12, windowDays: 60, steps: [{ title: Again, courses: [a], dueAfter: 5 }] }\n`)
  expect(told).toEqual([expect.stringMatching(/^recertify\.steps\.0\.courses\.0 /)])
})
