import type { ListedNote } from '#db/queries/notes'

/** Notes as a Markdown document, grouped by lesson; `origin` is where their lessons are read, as in https://sign.example. */
export function notesAsMarkdown(notes: readonly ListedNote[], origin: string): string {
  const lessons = new Map<string, ListedNote[]>()
  for (const note of notes) lessons.set(note.lessonId, [...(lessons.get(note.lessonId) ?? []), note])
  const parts = [...lessons.values()].map((group) => lessonPart(group, origin))
  return `${['# Notes', ...parts].join('\n\n')}\n`
}

function lessonPart(notes: readonly ListedNote[], origin: string): string {
  const [first] = notes
  const heading = `## ${escaped(first?.lessonTitle ?? '')}`
  return [heading, ...[...notes].reverse().map((note) => notePart(note, origin))].join('\n\n')
}

function notePart({ quote, body, createdAt, lessonId, block, gone, archived }: ListedNote, origin: string): string {
  const day = new Date(createdAt).toISOString().slice(0, 10)
  const place = archived ? '' : ` · <${origin}/learn/${lessonId}${block === '' || gone ? '' : `#b-${block}`}>`
  const quoted = quote === '' ? [] : [quote.split('\n').map((line) => `> ${escaped(line)}`.trimEnd()).join('\n')]
  return [...quoted, ...(body === '' ? [] : [body.split('\n').map(escaped).join('\n')]), `${day}${place}`].join('\n\n')
}

/** Signs that would be read as Markdown or as HTML are taken as they stand. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
