import { expect, test } from 'vitest'
import { faultWords } from '../../library/content-fault'
import { readFolder } from '../../library/content-source.server'
import { checkContent } from './check-content.server'

// `npm run content:check` compiles each lesson too. Here they are read, so that this takes seconds however many there are.
test.each(['content', 'test/content'])('all of %s/ has its form, and every reference in it leads somewhere', async (folder) => {
  const { faults, lessons, questions } = await checkContent(readFolder(folder), undefined, 'read')
  expect(faults.map(faultWords)).toEqual([])
  expect([lessons > 0, questions > 0]).toEqual([true, true])
})

test('a lesson that may not be published is a fault at its place', async () => {
  const source = readFolder('test/content')
  const file = 'courses/contract-language/terms-that-move-risk/02-indemnity.mdx'
  source.texts.set(file, `${source.texts.get(file)}\n<Blink />\n`)
  const { faults } = await checkContent(source, undefined, 'read')
  expect(faults.map(faultWords)).toEqual([expect.stringMatching(/02-indemnity\.mdx:\d+:1 A lesson has no <Blink>/)])
})

test('a stem that may not be kept is a fault where it stands', async () => {
  const source = readFolder('test/content')
  const file = 'courses/contract-language/clauses-at-work/questions.yaml'
  source.texts.set(file, (source.texts.get(file) ?? '').replace('stem: "', 'stem: "**So**: <Blink /> '))
  const { faults } = await checkContent(source, undefined, 'read')
  expect(faults.map(faultWords)).toEqual([expect.stringMatching(/questions\.yaml:4:5 The question’s line 1, column 9: A question has no <Blink>\./)])
})

test('a final draws from the banks of modules that there are', async () => {
  const source = readFolder('test/content')
  const final = (banks: string) => `title: The final\nsummary: All of it.\nquiz: { title: The final, passMark: 0.75, attempts: 2, feedback: closed, shuffle: true, draw: all, sections: [{ title: All, draw: 5, from: { banks: [${banks}] } }] }\n`
  const file = 'courses/contract-language/final/module.yaml'
  source.texts.set(file, final('contract-language/terms-that-move-risk'))
  expect((await checkContent(source, undefined, 'read')).faults).toEqual([])
  source.texts.set(file, final('contract-language/nothing'))
  expect((await checkContent(source, undefined, 'read')).faults.map(faultWords)).toEqual([`${file}:3:150 There is no module “contract-language/nothing”.`])
})
