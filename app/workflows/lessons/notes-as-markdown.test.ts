import { expect, test } from 'vitest'
import type { ListedNote } from '#db/queries/notes'
import { notesAsMarkdown } from './notes-as-markdown'

const note = (over: Partial<ListedNote>): ListedNote => ({
  id: '1', block: 'aaaaaaaaaaaa', quote: 'each party', starts: 0, ends: 10, body: 'Mutual.', createdAt: Date.parse('2026-06-01T10:00:00Z'),
  lessonId: 'c/m/l', lessonTitle: 'Confidentiality', moduleTitle: 'M', gone: false, archived: false, ...over,
})

test('notes stand under their lesson, the oldest first, each with its quote and its place', () => {
  const text = notesAsMarkdown([note({ id: '2', body: 'Later' }), note({})], 'https://sign.example')
  expect(text).toBe(
    '# Notes\n\n## Confidentiality\n\n> each party\n\nMutual.\n\n2026-06-01 · <https://sign.example/learn/c/m/l#b-aaaaaaaaaaaa>\n\n> each party\n\nLater\n\n2026-06-01 · <https://sign.example/learn/c/m/l#b-aaaaaaaaaaaa>\n',
  )
})

test('what a reader writes stays what they wrote: no sign of it is read as Markdown or HTML', () => {
  const text = notesAsMarkdown([note({ quote: '', body: '# not a heading\n- no list\n<img src=x>', gone: true })], 'https://sign.example')
  expect(text).toContain('\\# not a heading\n\\- no list\n\\<img src=x\\>')
  expect(text).toContain('<https://sign.example/learn/c/m/l>')
})

test('no note gives a document all the same', () => {
  expect(notesAsMarkdown([], 'https://sign.example')).toBe('# Notes\n')
})
