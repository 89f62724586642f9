import { completionRules } from '../../../domain/content/lesson-blocks'
import type { Completions, Suggestion } from './completions'
import { rank } from './rank'
import type { Named, StudioVocabulary } from './vocabulary'

const keys: Named[] = [
  { id: 'title', label: 'what the lesson is called' },
  { id: 'summary', label: 'one sentence on what it teaches' },
  { id: 'skills', label: 'the skills it teaches' },
  { id: 'clauseTypes', label: 'the clause types it is about' },
  { id: 'completion', label: 'what finishes it' },
  { id: 'requires', label: 'what must be finished before' },
  { id: 'sources', label: 'where its facts come from' },
]

const lists = ['skills', 'clauseTypes', 'requires']

/** Names that can stand where the caret is in a lesson's front matter, which begins the text. */
export function frontMatterCompletions(text: string, offset: number, vocabulary: StudioVocabulary): Completions | null {
  const lineFrom = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(lineFrom, offset)
  const key = /^([A-Za-z]*)$/.exec(line)?.[1]
  if (key !== undefined) {
    const written = text.slice(0, lineFrom)
    const missing = keys.filter(({ id }) => !new RegExp(`^${id}:`, 'm').test(written))
    return offer(missing, key, offset, (id) => (lists.includes(id) ? { text: `${id}: []`, caret: id.length + 3 } : { text: `${id}: `, caret: id.length + 2 }))
  }
  const word = /[\w./+-]*$/.exec(line)?.[0] ?? ''
  const field = fieldAt(text.slice(0, lineFrom), line.slice(0, line.length - word.length))
  return field ? offer(namesOf(field, vocabulary), word, offset) : null
}

/** The list, or value, in which something written after `before` on its line would stand. */
function fieldAt(above: string, before: string): string | null {
  const inline = /^(skills|clauseTypes|requires):[ \t]*\[[^\]]*$/.exec(before) ?? /^(completion):[ \t]*$/.exec(before)
  if (inline) return inline[1] ?? null
  if (!/^[ \t]*-[ \t]+["']?$/.test(before)) return null
  return /(?:^|\n)(\w+):[ \t]*\n(?:[ \t]*-[^\n]*\n)*$/.exec(above)?.[1] ?? null
}

function namesOf(field: string, { skills, clauseTypes, lessons, modules }: StudioVocabulary): Named[] {
  if (field === 'skills') return skills
  if (field === 'clauseTypes') return clauseTypes
  if (field === 'requires') return [...lessons, ...modules]
  return field === 'completion' ? completionRules.map((id) => ({ id, label: '' })) : []
}

function offer(names: readonly Named[], typed: string, offset: number, write?: Suggestion['write']): Completions {
  const options = rank(names, typed).map(({ id, label }) => ({ label: id, detail: label, ...(write ? { write } : {}) }))
  return { from: offset - typed.length, to: offset, options }
}
