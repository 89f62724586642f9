import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedComponents, type AllowedElement } from '../../../library/allowed'
import { checkMdx } from '../../../library/check-mdx'
import { insertComponent } from './insert-component'
import { listTags } from './read-tag'

const named = (name: string): AllowedElement => {
  const found = allowedComponents.find((one) => one.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}
const head = '---\ntitle: One\nsummary: Two.\n---\n'
const caret = ({ text, cursor }: { text: string; cursor: number }) => `${text.slice(0, cursor)}|${text.slice(cursor)}`

describe('a component that stands by itself', () => {
  test('gets blank lines around it, and the caret between its tags', () => {
    const doc = 'First.\nSecond.'
    expect(caret(insertComponent(doc, 6, named('Callout'), { kind: 'rule' }))).toBe('First.\n\n<Callout kind="rule">\n\n|\n\n</Callout>\n\nSecond.')
  })

  test('goes behind the line that is being written, not into it', () => {
    expect(caret(insertComponent('A sentence.\n', 3, named('Compare'), { before: 'a', after: 'b' }))).toBe('A sentence.\n\n<Compare before="a" after="b" />|\n')
  })

  test('adds no more blank lines than are missing', () => {
    const { text } = insertComponent('One.\n\n\n\nTwo.\n', 6, named('Reveal'), { summary: 'More' })
    expect(text).toBe('One.\n\n<Reveal summary="More">\n\n\n\n</Reveal>\n\nTwo.\n')
  })

  test('never goes into the front matter', () => {
    expect(insertComponent(`${head}\nText.\n`, 8, named('Clause'), { title: 'T' }).text).toBe(`${head}\n<Clause title="T">\n\n\n\n</Clause>\n\nText.\n`)
  })

  test('goes behind what it stands in, if it may stand in nothing', () => {
    const doc = '<Callout kind="tip">\n\nInside.\n\n</Callout>\n\nAfter.\n'
    expect(insertComponent(doc, doc.indexOf('Inside') + 2, named('Checkpoint'), { item: 'conf-01' }).text).toBe(
      '<Callout kind="tip">\n\nInside.\n\n</Callout>\n\n<Checkpoint item="conf-01" />\n\nAfter.\n',
    )
  })

  test('is put around what is selected', () => {
    const { text } = insertComponent('One.\n\nTwo.\n\nThree.', 6, named('Callout'), { kind: 'risk' }, { selected: 4 })
    expect(text).toBe('One.\n\n<Callout kind="risk">\n\nTwo.\n\n</Callout>\n\nThree.')
  })

  test('is filled with the parts it needs, and the caret stands where the first is to be named', () => {
    const parts = { element: named('Step'), count: 2 }
    expect(caret(insertComponent('', 0, named('Steps'), {}, { parts }))).toBe(
      '<Steps>\n\n<Step title="|">\n\n</Step>\n\n<Step title="">\n\n</Step>\n\n</Steps>\n',
    )
  })
})

test('a component that holds words stands in its sentence, around what is selected', () => {
  expect(caret(insertComponent('Sign the NDA now.', 9, named('Term'), { id: 'nda' }, { selected: 3 }))).toBe('Sign the <Term id="nda">NDA|</Term> now.')
  expect(caret(insertComponent('Sign the  now.', 9, named('Term'), { id: 'nda' }))).toBe('Sign the <Term id="nda">|</Term> now.')
})

test('an attribute is one line and closes nothing, whatever is typed into it', () => {
  const { text } = insertComponent('', 0, named('Reveal'), { summary: 'He said "<b> & </Reveal>"\n\nthen' })
  expect(text).toContain('<Reveal summary="He said &quot;&lt;b&gt; &amp; &lt;/Reveal&gt;&quot; then">')
})

test('an optional value that is empty leaves its attribute out, a required one stays to be filled', () => {
  expect(insertComponent('', 0, named('Clause'), { title: '', source: ' ' }).text).toContain('<Clause title="">')
})

test('whatever is typed, nothing of the text is lost and the lesson can be read', () => {
  const words = fc.stringMatching(/^[a-z "'&<>{}\\]{1,12}[a-z]$/)
  fc.assert(
    fc.property(fc.nat(60), words, words, (cursor, title, source) => {
      const doc = `${head}\nFirst words.\n\n- a point\n- another\n\nLast words.\n`
      const { text } = insertComponent(doc, cursor, named('Clause'), { title, source })
      const tag = listTags(text).find(({ name }) => name === 'Clause')
      expect(text.replace(/<Clause[^>]*>\s*<\/Clause>/, '').replace(/\s+/g, ' ')).toBe(doc.replace(/\s+/g, ' '))
      expect(tag?.attributes.map(({ name }) => name)).toEqual(['title', 'source'])
      const filled = text.replace('</Clause>', 'Words of a clause.\n\n</Clause>')
      expect(checkMdx(filled, {}).problems).toEqual([])
    }),
    { numRuns: 200 },
  )
})
