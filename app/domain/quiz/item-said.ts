import type { ItemVersion } from './item'
import { kindOf } from './kinds'
import type { ReviewLine } from './reviewed'

export const saidFields = ['question', 'extract', 'answers', 'right', 'wrong', 'feedback', 'rubric', 'rules', 'skills', 'clause-types', 'difficulty', 'type', 'source'] as const
export type SaidField = (typeof saidFields)[number]

/** What a version says, field by field as text, so that two can be read beside one another. A field without words is left out. */
export function saidBy(version: ItemVersion): Partial<Record<SaidField, string>> {
  const { body, skills, clauseTypes, difficulty, type, source } = version
  const all: Record<SaidField, string> = {
    question: body.stem, extract: [body.excerpt?.text, body.excerpt?.attribution].filter(Boolean).join('\n'),
    answers: answersOf(version).map(lineWords).join('\n'), right: body.whenRight ?? '', wrong: body.whenWrong ?? '', feedback: body.feedback ?? '',
    rubric: rubricOf(version), rules: rulesOf(version),
    skills: Object.entries(skills).sort(([a], [b]) => (a < b ? -1 : 1)).map(([skill, weight]) => `${skill} ${weight}`).join('\n'),
    'clause-types': [...clauseTypes].sort().join('\n'), difficulty: String(difficulty), type, source: source ?? '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words !== ''))
}

/** A place of an answer with what is right there, and what is said of it. */
export type KeyLine = Pick<ReviewLine, 'label' | 'right' | 'key' | 'feedback'> & { part: string | null }

/** The key of an item, place by place in its author's order; of a case part by part. */
export function answersOf(version: ItemVersion): KeyLine[] {
  const kind = kindOf(version)
  const { lines, parts } = kind.review(kind.rightPicks(), kind.ask((list) => [...list]).asked)
  const of = (part: string | null, all: readonly ReviewLine[]) => all.map(({ label, right, key, feedback }) => ({ part, label, right, key, feedback }))
  return [...of(null, lines), ...parts.flatMap((part) => of(part.stem, part.lines))]
}

function lineWords({ part, label, right, key, feedback }: KeyLine): string {
  const what = key === null ? `${right ? '✓' : '✕'} ${label}` : `${label}: ${key}`
  return [part, what, feedback].filter(Boolean).join(' — ')
}

function rubricOf({ body }: ItemVersion): string {
  if (!('rubric' in body)) return ''
  return body.rubric.criteria.flatMap(({ text, levels }) => [text, ...levels.map((level) => `${level.points}: ${level.text}`)]).join('\n')
}

/** What else a type lets its author set: how orders are judged, whether case counts, how many words. */
function rulesOf({ body }: ItemVersion): string {
  const base = ['stem', 'feedback', 'whenRight', 'whenWrong']
  return Object.entries(body).flatMap(([name, value]) => (typeof value === 'object' || base.includes(name) ? [] : [`${name}: ${value}`])).join('\n')
}
