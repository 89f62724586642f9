import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCourses } from './compare-courses'
import { courseFile, moduleFile, questionsFile } from './content-schema'
import { type CourseFiles, readCourses, yamlReader } from './read-courses'
import { courseTexts } from './write-course'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replace(/\0/g, '').trim()).filter((text) => text.length > 0)
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/)
const share = fc.double({ min: 0.01, max: 1, noNaN: true })

const item = fc.record({
  id: slug,
  stem: words,
  excerpt: fc.option(fc.record({ text: words, attribution: words }, { requiredKeys: ['text'] }), { nil: undefined }),
  skills: fc.dictionary(fc.constantFrom('terminology.cap', 'risk', 'a.b-c'), share, { minKeys: 1 }),
  clauseTypes: fc.array(slug, { maxLength: 2 }),
  difficulty: fc.double({ min: -4, max: 4, noNaN: true }).map((one) => one + 0),
  wrong: fc.array(fc.record({ text: words, feedback: words }), { minLength: 1, maxLength: 7 }),
  feedback: fc.option(words, { nil: undefined }),
  lesson: fc.nat(),
})

const moduleOf = fc.record({
  slug,
  title: words,
  summary: words,
  requires: fc.array(slug.map((one) => `other/${one}`), { maxLength: 2 }),
  quiz: fc.option(
    fc.record({
      title: words, passMark: fc.option(share), attempts: fc.option(fc.integer({ min: 1, max: 9 })), feedback: fc.constantFrom('each', 'end'),
      shuffle: fc.boolean(), draw: fc.oneof(fc.constant('all'), fc.integer({ min: 1, max: 50 })),
    }),
    { nil: undefined },
  ),
  lessons: fc.uniqueArray(fc.record({ slug, source: fc.string({ unit: 'grapheme', maxLength: 200 }) }), { selector: (one) => one.slug, maxLength: 5 }),
  items: fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 3 }),
})

/** Any course that the forms of content/ allow. */
const courses = fc.record({ id: slug, title: words, summary: words, audience: words, modules: fc.uniqueArray(moduleOf, { selector: (one) => one.slug, maxLength: 4 }) }).map((made): CourseFiles => {
  const { modules: _modules, ...head } = courseFile.parse({ title: made.title, summary: made.summary, audience: made.audience })
  const modules = made.modules.map((module) => {
    const lessons = module.lessons.map(({ slug: name, source }, position) => ({ slug: name, position, source, file: '' }))
    const { items } = questionsFile.parse({
      items: module.items.map(({ wrong, lesson, excerpt, feedback, ...rest }) => ({
        ...rest, type: 'single', ...(excerpt ? { excerpt } : {}), ...(feedback ? { feedback } : {}),
        ...(lessons[lesson % 7] ? { lesson: `07-${lessons[lesson % 7]?.slug}` } : {}),
        options: [{ id: 'a', text: 'Right', right: true, feedback: 'Yes' }, ...wrong.map((one, at) => ({ id: 'bcdefgh'[at], right: false, ...one }))],
      })),
    })
    const parsed = moduleFile.parse({ title: module.title, summary: module.summary, requires: module.requires, ...(module.quiz ? { quiz: module.quiz } : {}) })
    return { ...parsed, slug: module.slug, lessons, questions: items }
  })
  return { id: made.id, ...head, modules }
})

function read(texts: ReadonlyMap<string, string>): CourseFiles | undefined {
  const gathered = yamlReader(texts)
  const [course] = readCourses(texts, gathered)
  expect(gathered.faults).toEqual([])
  return course
}

test('a course that is written, read and written again gives the same files, and nothing differs', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const texts = courseTexts(course)
      const again = read(texts)
      expect(again).toBeDefined()
      if (!again) return
      expect([...courseTexts(again)]).toEqual([...texts])
      expect(compareCourses(course, again).changes.filter(({ state }) => state !== 'unchanged')).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('modules that do not stand by name keep their order through course.yaml', () => {
  const module = (slug: string) => ({ slug, title: slug, summary: slug, requires: [], lessons: [], questions: [] })
  const course = { id: 'c', title: 'C', summary: 'S', audience: 'A', modules: [module('b'), module('a')] }
  expect(courseTexts(course).get('courses/c/course.yaml')).toContain('modules:\n  - b\n  - a\n')
  expect(read(courseTexts(course))?.modules.map(({ slug }) => slug)).toEqual(['b', 'a'])
})

test('what differs is told part by part, and what is not named is kept', () => {
  const lesson = (slug: string, source: string, position: number) => ({ slug, source, position, file: '' })
  const module = { slug: 'm', title: 'M', summary: 'S', requires: [], questions: [], lessons: [lesson('a', 'one', 0), lesson('b', 'two', 1)] }
  const course = { id: 'c', title: 'C', summary: 'S', audience: 'A', modules: [module] }
  const { changes, kept } = compareCourses(course, { ...course, title: 'New', modules: [{ ...module, lessons: [lesson('b', 'other', 0), lesson('d', 'three', 1)] }] })
  expect(changes.map(({ kind, id, state }) => [kind, id, state])).toEqual([
    ['course', 'c', 'changed'], ['module', 'c/m', 'unchanged'], ['lesson', 'c/m/b', 'changed'], ['lesson', 'c/m/d', 'added'],
  ])
  expect(kept).toEqual(['c/m/a'])
  const turned = compareCourses(course, { ...course, modules: [{ ...module, lessons: [lesson('b', 'two', 0), lesson('a', 'one', 1)] }] })
  expect(turned.changes.filter(({ state }) => state === 'changed').map(({ id }) => id)).toEqual(['c/m'])
})
