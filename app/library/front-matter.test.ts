import { expect, test } from 'vitest'
import { completionOf, readFrontMatter } from './front-matter'

const read = (...lines: string[]) =>
  readFrontMatter(['---', ...lines, '---', 'text'].join('\n'), {
    skills: new Set(['risk.liability', 'risk.indemnity']),
    clauseTypes: new Set(['cap-on-liability']),
    lessons: new Set(['course/module/lesson']),
    modules: new Set(['course/module']),
  })
const basics = ['title: Caps', 'summary: What a cap is.']

test('front matter is read whole', () => {
  const { frontMatter, problems } = read(
    ...basics,
    'skills: [risk.liability]',
    'clauseTypes:',
    '  - cap-on-liability',
    'sources:',
    '  - title: CUAD',
    '    url: https://example.com',
    'completion: read',
    'requires: [course/module, course/module/lesson]',
  )
  expect(problems).toEqual([])
  expect(frontMatter).toEqual({
    title: 'Caps',
    summary: 'What a cap is.',
    skills: ['risk.liability'],
    clauseTypes: ['cap-on-liability'],
    sources: [{ title: 'CUAD', url: 'https://example.com' }],
    completion: 'read',
    requires: ['course/module', 'course/module/lesson'],
  })
})

test('lists that are left out are empty', () => {
  expect(read(...basics).frontMatter).toMatchObject({ skills: [], clauseTypes: [], sources: [], requires: [], completion: null })
})

test.each<[string, string[], [number, number], string | null]>([
  ['a missing title', ['summary: x'], [1, 1], null],
  ['an empty title', ['title: ""', 'summary: x'], [2, 1], null],
  ['a title that is a number', ['summary: x', 'title: 3'], [3, 1], null],
  ['a name it has no place for', [...basics, 'skils: []'], [4, 1], 'skills'],
  ['an unknown skill', [...basics, 'skills:', '  - risk.liability', '  - risk.indemnty'], [6, 5], 'risk.indemnity'],
  ['an unknown clause type', [...basics, 'clauseTypes: [cap]'], [4, 15], null],
  ['an unknown lesson', [...basics, 'requires: [course/module/leson]'], [4, 12], 'course/module/lesson'],
  ['an unknown rule of completion', [...basics, 'completion: all'], [4, 1], null],
  ['a skill that is not text', [...basics, 'skills: [3]'], [4, 10], null],
  ['a source that leads to script', [...basics, 'sources:', '  - title: a', '    url: javascript:x'], [6, 5], null],
  ['a source with a stray name', [...basics, 'sources:', '  - title: a', '    link: b'], [6, 5], null],
  ['a name given twice', [...basics, 'title: again'], [4, 1], null],
  ['text that is not YAML', [...basics, 'skills: [a'], [4, 11], null],
  ['a list instead of names and values', ['- a'], [1, 1], null],
])('%s is refused where it stands', (_, lines, [line, column], near) => {
  const { frontMatter, problems } = read(...lines)
  expect(frontMatter).toBeNull()
  expect(problems).toMatchObject([{ line, column, nearest: near }])
})

test.each(['text', '---js\nprocess.exit(9)\n---\n', '---\ntitle: never closed', ' ---\ntitle: a\n---', ''])(
  '%j does not start with front matter',
  (source) => {
    expect(readFrontMatter(source)).toMatchObject({ frontMatter: null, problems: [{ line: 1, column: 1 }] })
  },
)

test('aliases that multiply are refused, not unfolded', () => {
  const lines = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ]
  expect(read(...lines).frontMatter).toBeNull()
})

test('a lesson that leaves its completion open asks for what it holds', () => {
  expect(completionOf(null, 0)).toBe('read')
  expect(completionOf(null, 2)).toBe('read+checkpoints')
  expect(completionOf('checkpoints', 2)).toBe('checkpoints')
})
