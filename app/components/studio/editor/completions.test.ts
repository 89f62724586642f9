import { describe, expect, test } from 'vitest'
import { completionsAt } from './completions'
import type { StudioVocabulary } from './vocabulary'

const vocabulary: StudioVocabulary = {
  skills: [{ id: 'terminology.indemnity', label: 'Indemnity' }, { id: 'terminology.cap', label: 'Liability cap' }],
  clauseTypes: [{ id: 'cap-on-liability', label: 'Cap on liability' }],
  terms: [{ id: 'nda', label: 'NDA' }, { id: 'mutual', label: 'Mutual' }],
  items: [{ id: 'conf-01', label: 'Who may see the roadmap?' }, { id: 'conf-02', label: 'What is marked?' }],
  media: [{ id: 'deal.png', label: 'A deal', kind: 'image' }, { id: 'talk.mp4', label: '', kind: 'video' }],
  lessons: [{ id: 'c/m/one', label: 'One' }],
  modules: [{ id: 'c/m', label: 'Module' }],
}

/** The caret is where the | stands. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = completionsAt(text, offset, vocabulary)
  const choose = (label: string) => {
    const option = found?.options.find((one) => one.label === label)
    if (!found || !option) throw new Error(`${label} is not offered`)
    const written = option.write?.(label) ?? { text: label, caret: label.length }
    const caret = found.from + written.caret
    const all = text.slice(0, found.from) + written.text + text.slice(found.to)
    return `${all.slice(0, caret)}|${all.slice(caret)}`
  }
  return { labels: found?.options.map(({ label }) => label) ?? null, choose }
}

describe('components', () => {
  test('are offered by name, and come with what they require', () => {
    expect(at('Text.\n\n<Cal|').labels).toContain('Callout')
    expect(at('Text.\n\n<Cal|').choose('Callout')).toBe('Text.\n\n<Callout kind="|">\n\n\n\n</Callout>')
    expect(at('The <Te| says').choose('Term')).toBe('The <Term id="|"></Term> says')
    expect(at('<Comp|').choose('Compare')).toBe('<Compare before="|" after="" />')
  })

  test('only where they may stand', () => {
    expect(at('<St|').labels).not.toContain('Step')
    expect(at('<Steps>\n\n<St|').labels).toContain('Step')
    expect(at('<Reveal summary="x">\n\n<Check|').labels).not.toContain('Checkpoint')
  })

  test('are closed by the name that is open', () => {
    expect(at('<Callout kind="tip">\n\n<Term id="nda">x</Term>\n\n</|').labels).toEqual(['Callout'])
    expect(at('<Callout kind="tip">\n\nText\n\n</|').choose('Callout')).toBe('<Callout kind="tip">\n\nText\n\n</Callout>|')
  })

  test('are renamed without a second set of attributes', () => {
    expect(at('<Cal| kind="tip">').choose('Callout')).toBe('<Callout| kind="tip">')
  })
})

describe('attributes', () => {
  test('are offered that are not there yet', () => {
    expect(at('<Clause |').labels).toEqual(['title', 'source'])
    expect(at('<Clause title="T" |>').labels).toEqual(['source'])
    expect(at('<Clause title="T" so|>').choose('source')).toBe('<Clause title="T" source="|">')
  })

  test('take the values they know', () => {
    expect(at('<Callout kind="|">').labels).toEqual(['rule', 'risk', 'tip', 'example'])
    expect(at('<Callout kind="r|">').choose('risk')).toBe('<Callout kind="risk|">')
    expect(at('<Term id="|">x</Term>').labels).toEqual(['nda', 'mutual'])
    expect(at('<Figure src="|" />').labels).toEqual(['deal.png'])
  })

  test('chosen, lead on to what is still to be filled in', () => {
    expect(at('<Callout kind="|">\n\n\n\n</Callout>').choose('tip')).toBe('<Callout kind="tip">\n\n|\n\n</Callout>')
    expect(at('<Term id="|"></Term>').choose('nda')).toBe('<Term id="nda">|</Term>')
    expect(at('<Figure src="|" alt="" />').choose('deal.png')).toBe('<Figure src="deal.png" alt="|" />')
  })

  test('find a question by its words as well as by its key', () => {
    expect(at('<Checkpoint item="roadmap|" />').labels).toEqual(['conf-01'])
    expect(at('<Checkpoint item="roadmap|" />').choose('conf-01')).toBe('<Checkpoint item="conf-01|" />')
  })

  test('that take any words offer none', () => {
    expect(at('<Clause title="|">').labels).toBeNull()
  })
})

describe('the front matter', () => {
  const head = (line: string) => `---\ntitle: T\n${line}\n---\n\nText.\n`

  test('knows its fields', () => {
    expect(at(head('cl|')).choose('clauseTypes')).toBe(head('clauseTypes: [|]'))
    expect(at(head('|')).labels).not.toContain('title')
  })

  test('knows skills, clause types, what can be required and what finishes a lesson', () => {
    expect(at(head('skills: [terminology.indemnity, liab|]')).labels).toEqual(['terminology.cap'])
    expect(at(head('clauseTypes:\n  - |')).labels).toEqual(['cap-on-liability'])
    expect(at(head('requires: [c/|]')).labels).toEqual(['c/m/one', 'c/m'])
    expect(at(head('completion: |')).labels).toEqual(['read', 'checkpoints', 'read+checkpoints'])
    expect(at(head('summary: word|')).labels).toBeNull()
  })
})

test('a picture in the text is completed by its name', () => {
  expect(at('See ![the deal](de|').labels).toEqual(['deal.png'])
})

test('plain words, and a sign that is no tag, are left in peace', () => {
  expect(at('Plain words|').labels).toBeNull()
  expect(at('less < more|').labels).toBeNull()
  expect(at('<Term id="nda">NDA</Term> and |').labels).toBeNull()
})
