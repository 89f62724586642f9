import { expect, test } from 'vitest'
import { faultWords } from '../content-fault'
import { readContent } from '../read-content.server'
import type { Bounds } from './bounds'
import { curriculumFaults } from './curriculum-faults'
import { figureLines } from './figure-lines'
import { type Curriculum, measure } from './measure'

const bounds: Bounds = {
  lessons: { words: [5, 40], grade: [8, 11], checkpoints: 1, components: 1 },
  modules: { items: 8, types: 2, onCase: 0.25, keyPosition: 0.4, longest: 0.25, shortest: 0.45, difficulty: [-0.5, 0.5] },
  coverage: { lessons: 1, items: 3, clauseTypes: 1, alike: 0.7 },
}

const lesson = (body: string) =>
  `---\ntitle: Caps\nsummary: What a cap does.\nskills: [risk.liability]\nclauseTypes: [cap]\nsources:\n  - title: UCC 2-719\n---\n\n${body}\n`
const wholeLesson = lesson('Would you sign this?\n\n## A cap\n\n<Callout kind="tip">\n\nRead the cap.\n\n</Callout>\n\n<Checkpoint item="cap-0" />\n\n## What to do on Monday\n\nRead one.')

const stems = ['What does a cap fix?', 'Whose loss is outside?', 'When does notice end?', 'Where are fees named?', 'Why is interest owed?', 'How is consent given?', 'Which draft wins here?', 'Who signs last of all?']
const longFeedback = 'It names the most that a party can owe.'

/** A question as its file has it; the key of eight stands at each place twice, and its option is as long as the others. */
const question = (at: number, change: Record<string, unknown> = {}) => ({
  id: `cap-${at}`, type: 'single', stem: stems[at] ?? `Stem ${at}`, skills: { 'risk.liability': 1 }, clauseTypes: [], difficulty: at === 0 ? -1 : at / 8,
  ...(at < 3 ? { excerpt: { text: `Clause ${at}: ${stems[at]}` } } : {}),
  options: [0, 1, 2, 3].map((place) => ({ id: 'abcd'[place], text: `${stems[at] ?? at} answer ${place}`, right: place === at % 4, feedback: longFeedback })),
  ...change,
})
const truth = (at: number) => ({
  id: `cap-${at}`, type: 'truefalse', stem: 'A cap adds up over all claims.', skills: { 'risk.liability': 1 }, difficulty: 0, right: true,
  feedbackTrue: longFeedback, feedbackFalse: longFeedback,
})
const questions = [...stems.map((_, at) => question(at)), truth(8)]

function measured(items: readonly unknown[] = questions, source = wholeLesson): { curriculum: Curriculum; faults: string[] } {
  const texts = new Map(
    Object.entries({
      'skills.yaml': { areas: [{ id: 'risk', name: 'Risk', description: 'Risk.', skills: [{ id: 'risk.liability', name: 'Liability', description: 'Who pays.' }] }] },
      'clause-types.yaml': [{ id: 'cap', name: 'Cap', column: 'Cap', description: 'A limit.', skill: 'risk.liability', drill: true }],
      'role-profiles.yaml': [], 'glossary.yaml': [{ id: 'cap', term: 'Cap', definition: 'A limit.', skill: 'risk.liability', example: 'The cap is one year of fees.', bites: 'In a data breach.' }],
      'courses/law/course.yaml': { title: 'Law', summary: 'Law.', audience: 'All.' }, 'courses/law/caps/module.yaml': { title: 'Caps', summary: 'Caps.' },
      'courses/law/caps/questions.yaml': { items },
    }).map(([file, data]) => [file, JSON.stringify(data)]),
  )
  texts.set('courses/law/caps/01-caps.mdx', source)
  const read = readContent({ texts, media: new Map(), faults: [] })
  if ('faults' in read) throw new Error(read.faults.map(faultWords).join('\n'))
  const curriculum = measure(read.content, {})
  return { curriculum, faults: curriculumFaults(curriculum, bounds, read.content.places).map(faultWords) }
}

const faultsOf = (items?: readonly unknown[], source?: string) => measured(items, source).faults
const withItem = (at: number, change: Record<string, unknown>) => questions.map((one, place) => (place === at ? { ...one, ...change } : one))

test('a curriculum that keeps to its bounds has no fault, and its figures are said', () => {
  const { curriculum, faults } = measured()
  expect(faults).toEqual([])
  const lines = figureLines(curriculum)
  expect(lines[0]).toBe('lessons      1 in 1 modules of 1 courses, 0 finals')
  expect(lines).toContainEqual('items        9 and 0 drills: single 8, truefalse 1')
  expect(lines).toContainEqual('feedback     34 of 34 options and answers')
  expect(lines).toContainEqual('keys         at places 2, 2, 2, 2 of single choices of four (chi-squared 0.0)')
  expect(lines).toContainEqual('glossary     1 terms, 1 with an example and where it bites')
})

test('a lesson without its parts is told what it lacks, by its file', () => {
  const bare = lesson('No question.\n\n## End\n\nWords.').replace(/sources:\n {2}- title: UCC 2-719\n/, '')
  expect(faultsOf(undefined, bare)).toEqual([
    'courses/law/caps/01-caps.mdx:1:1 The lesson has 4 words; 5 to 40 are asked for.',
    'courses/law/caps/01-caps.mdx:1:1 The lesson has 0 checkpoints; at least 1 are asked for.',
    'courses/law/caps/01-caps.mdx:1:1 The lesson uses 0 kinds of component besides checkpoints; at least 1 are asked for.',
    'courses/law/caps/01-caps.mdx:1:1 The lesson opens without a question before its first heading.',
    'courses/law/caps/01-caps.mdx:1:1 The last heading of the lesson is not “What to do on Monday”.',
    'courses/law/caps/01-caps.mdx:1:1 The lesson lists no source.',
  ])
  expect(faultsOf(undefined, wholeLesson.replace('Read one.', 'Read it. '.repeat(30)))).toEqual([expect.stringContaining('words; 5 to 40')])
})

test.each([['Read it. ', 'too plain'], ['Notwithstanding the aforementioned limitation, indemnification obligations, including reimbursement of professional fees, survive termination. ', 'too hard']])(
  'running text that repeats “%s” is %s', (sentence) => {
    expect(faultsOf(undefined, wholeLesson.replace('Read one.', sentence.repeat(60)))).toContainEqual(expect.stringMatching(/reads at grade -?[\d.]+; 8 to 11 are asked for/))
  },
)

test('feedback that only says right or wrong, and “all of the above”, are faults of their item', () => {
  const options = question(1).options.map((option, at) => (at === 0 ? { ...option, feedback: 'Wrong.' } : at === 2 ? { ...option, text: 'All of the above' } : option))
  expect(faultsOf(withItem(1, { options }))).toEqual([
    expect.stringMatching(/^courses\/law\/caps\/questions\.yaml:1:\d+ Item cap-1: the feedback on “Whose loss is outside\? answer 0” does not teach why\.$/),
    expect.stringContaining('Item cap-1: “All of the above” answers no question.'),
  ])
  expect(faultsOf(withItem(8, { feedbackFalse: undefined }))).toEqual([expect.stringContaining('Item cap-8: the feedback on “false”')])
})

test('keys at one place, and keys that are the longest or the shortest option, give themselves away', () => {
  const keyed = (change: (text: string, right: boolean) => string, place: (at: number) => number) =>
    questions.map((one, at) => ('options' in one ? { ...one, options: one.options.map((option, index) => ({ ...option, right: index === place(at), text: change(option.text, index === place(at)) })) } : one))
  expect(faultsOf(keyed((text) => text, () => 2))).toEqual([
    'courses/law/caps/questions.yaml:1:1 The key stands at place 3 in 8 of 8 single choices.',
    expect.stringContaining('curriculum.yaml:1:1 The keys of all single choices stand at places 0, 0, 8, 0'),
  ])
  const even = (at: number) => at % 4
  expect(faultsOf(keyed((text, right) => (right ? `${text} and more` : text), even))).toEqual([expect.stringContaining('the longest option in 8 of 8')])
  expect(faultsOf(keyed((text, right) => (right ? text : `${text} and more`), even))).toEqual([expect.stringContaining('the shortest option in 8 of 8')])
})

test('a bank is large enough, of several types, on cases, and easy as well as hard', () => {
  const few = [1, 2, 3].map((at) => question(at + 3, { difficulty: 0.1 }))
  expect(faultsOf(few, wholeLesson.replace('cap-0', 'cap-4'))).toEqual([
    expect.stringContaining('The module has 3 items; at least 8'),
    expect.stringContaining('The items are of 1 types; at least 2'),
    expect.stringContaining('0 % of the items stand on a case; at least 25 %'),
    expect.stringContaining('do not spread from -0.5 to 0.5'),
  ])
})

test('a stem that is asked twice and an item that is nearly another one are named with the other', () => {
  expect(faultsOf(withItem(4, { stem: 'what does a CAP fix' }))).toEqual([expect.stringContaining('Item cap-4 asks in the same words as cap-0')])
  expect(faultsOf([...questions, { ...question(3), id: 'cap-9', stem: 'Where are the fees named?' }])).toEqual([expect.stringContaining('Item cap-9 is nearly the same as cap-3')])
})

test('a skill that nothing teaches or tests and a clause type that nobody meets are faults', () => {
  const bare = wholeLesson.replace('skills: [risk.liability]', 'skills: [other.skill]').replace('clauseTypes: [cap]', 'clauseTypes: []')
  expect(faultsOf(undefined, bare)).toEqual([
    'skills.yaml:1:1 The skill risk.liability has 0 lessons and 9 items; 1 and 3 are asked for.',
    'clause-types.yaml:1:1 cap stands in 0 lessons and items; at least 1 are asked for.',
  ])
})
