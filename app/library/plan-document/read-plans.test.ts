import { expect, test } from 'vitest'
import { faultWords } from '../content-fault'
import { readFolder } from '../content-source.server'
import { danglingReferences } from '../dangling'
import { readContent } from '../read-content.server'

const file = 'incentive-plans/careful-growth.yaml'

/** What is said of all content with the text of one plan replaced, and with more files. */
function faultsWith(change: (text: string) => string, more: Record<string, string> = {}): string[] {
  const source = readFolder('test/content')
  source.texts.set(file, change(source.texts.get(file) ?? ''))
  for (const [path, text] of Object.entries(more)) source.texts.set(path, text)
  const read = readContent(source)
  return ('faults' in read ? read.faults : danglingReferences(read.content)).map(faultWords)
}

test('the plans of the content folder are read with it, and name roles that there are', () => {
  expect(faultsWith((text) => text)).toEqual([])
  const read = readContent(readFolder('test/content'))
  expect('content' in read && read.content.periodPlans.map((plan) => plan.id)).toContain('careful-growth')
})

test('a role or a course that nothing defines is a fault at its place', () => {
  expect(faultsWith((text) => text.replace('[account-executive]', '[account-executive, pilot]'))).toEqual([`${file}:10:30 There is no role “pilot”.`])
  expect(faultsWith((text) => text.replace('kind: mandatory-ready', 'kind: course-finished\n    course: flying'))).toEqual([`${file}:13:5 There is no course “flying”.`])
})

test('a plan of a bad form stops all of the content, as any file does, and so does a bad name', () => {
  expect(faultsWith((text) => text.replace('version: 1', 'version: one'))).toEqual([expect.stringMatching(/careful-growth\.yaml:4:1 version /)])
  expect(faultsWith((text) => text, { 'incentive-plans/Big_One.yaml': 'name: x' })[0]).toContain('named in lower-case words joined by hyphens')
})
