import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { expect, test } from 'vitest'
import { lessonSupport } from './lesson-language'

const marks = tagHighlighter([
  { tag: tags.tagName, class: 'name' },
  { tag: tags.attributeName, class: 'attribute' },
  { tag: tags.attributeValue, class: 'value' },
  { tag: tags.propertyName, class: 'key' },
  { tag: tags.heading, class: 'heading' },
  { tag: tags.strong, class: 'strong' },
])

function marked(text: string): string[] {
  const found: string[] = []
  highlightTree(lessonSupport().language.parser.parse(text), marks, (from, to, kind) => found.push(`${kind} ${text.slice(from, to)}`))
  return found
}

test('front matter is told by its keys, and is no heading', () => {
  expect(marked('---\ntitle: One\nskills:\n  - a\n---\n\n# Two\n')).toEqual(['key title:', 'key skills:', 'heading # Two'])
})

test('a component over its own lines, and what stands in it', () => {
  expect(marked('<Callout kind="rule">\n\n**Never** sign.\n\n</Callout>\n')).toEqual(['name Callout', 'attribute kind', 'value "rule"', 'strong **Never**', 'name Callout'])
})

test('a tag that goes on over several lines', () => {
  expect(marked('<Compare\n  before="a"\n  after="b"\n/>\n\n**Then**')).toEqual(['name Compare', 'attribute before', 'value "a"', 'attribute after', 'value "b"', 'strong **Then**'])
})

test('a component inside a sentence, and a tag that is still being written', () => {
  expect(marked('The <Term id="nda">**NDA**</Term> binds.')).toEqual(['name Term', 'attribute id', 'value "nda"', 'strong **NDA**', 'name Term'])
  expect(marked('<Callout kind="ru\n\n**Then**')).toEqual(['name Callout', 'attribute kind', 'value "ru', 'strong **Then**'])
})

test('what stands in code is code', () => {
  expect(marked('```\n<Callout kind="rule">\n```\n\nand `<Term>`')).toEqual([])
})
