import { expect, test } from 'vitest'
import { growth, belowSquare } from '../../../test/growth'
import { referencesOf } from './lesson-references'

const nothing = { skills: [], clauseTypes: [], requires: [], blocks: [] }
const names = (source: string) => referencesOf({ ...nothing, source }).map(({ kind, name }) => `${kind} ${name}`)

test('what was stored of a version is named once, by its kind', () => {
  const stored = { source: '', skills: ['a.b', 'a.b'], clauseTypes: ['audit-rights'], requires: ['c/m', 'c/m/l'], blocks: [{ itemId: 'c/m/conf-01' }, {}] }
  expect(referencesOf(stored)).toEqual([
    { kind: 'skill', name: 'a.b' },
    { kind: 'clause-type', name: 'audit-rights' },
    { kind: 'module', name: 'c/m' },
    { kind: 'lesson', name: 'c/m/l' },
    { kind: 'item', name: 'c/m/conf-01' },
  ])
})

test('terms and media are found in the text, however an element is written', () => {
  expect(names('The <Term id="indemnity">duty</Term> and <Term\n  id=\'cap\'>cap</Term>.')).toEqual(['term indemnity', 'term cap'])
  expect(names('<Figure src="flow.png" alt="a > b" />\n\n<Video title="x" captions="v.vtt" src="v.mp4">\nwords\n</Video>')).toEqual([
    'media flow.png', 'media v.vtt', 'media v.mp4',
  ])
  expect(names('![A table](table.png) and <Template src="nda.docx" label="NDA">why</Template>')).toEqual(['media nda.docx', 'media table.png'])
})

test('code and links name nothing', () => {
  expect(names('`<Term id="x">` and\n\n```\n<Figure src="y.png" alt="" />\n```\n\n[a link](https://example.com/a.png) ![out](https://example.com/b.png)')).toEqual([])
})

test.each(['a="b" ', '`', '`a', '![', '<Term '])('a long text of %j without an end takes no more than its length', (piece) => {
  expect(growth(4_000, (times) => names(`<Term ${piece.repeat(times)}`))).toBeLessThan(belowSquare)
  expect(growth(4_000, (times) => names(piece.repeat(times)))).toBeLessThan(belowSquare)
})
