import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultWords } from './content-fault'
import { readYaml } from './read-yaml'

const schema = z.strictObject({ title: z.string().min(1, 'must not be empty'), items: z.array(z.strictObject({ n: z.number() })) })
const faultsOf = (text: string) => {
  const read = readYaml('a.yaml', text, schema)
  return 'faults' in read ? read.faults.map(faultWords) : []
}

test('each fault stands at its line and column', () => {
  expect(faultsOf('title: ""\nitems:\n  - n: 1\n  - n: two\n    more: 3\n')).toEqual([
    'a.yaml:1:1 title must not be empty.',
    expect.stringMatching(/^a\.yaml:4:5 items\.1\.n /),
    expect.stringMatching(/^a\.yaml:5:5 items\.1 .*more/),
  ])
})

test('what is no YAML says where it stops being one', () => {
  expect(faultsOf('title: [a\nitems: {')[0]).toMatch(/^a\.yaml:\d+:\d+ This cannot be read/)
})

test('aliases that multiply without end are as good as nothing', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`)].join('\n')
  expect(faultsOf(bomb)).toHaveLength(1)
})

test('a place can be asked for afterwards', () => {
  const read = readYaml('a.yaml', 'title: x\nitems:\n  - n: 1\n', schema)
  expect('placeOf' in read && read.placeOf(['items', 0, 'n'])).toEqual({ line: 3, column: 5 })
})
