import { type Change, changesBetween, idsIn, valuesOf } from './audit-changes'
import { actionWords } from './audit-words'

/** A row of the audit as it is kept: `at` in ms epoch, both states as JSON text. */
type AuditEntry = { id: string; at: number; actorName: string | null; action: string; subjectId: string; before: string | null; after: string | null }

/** One row of the audit as it is read: who, what, when (ms epoch), and what was different afterwards. */
export type AuditLine = { id: string; at: number; who: string; what: string; changes: Change[] }

const stateOf = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

/** Ids whose names a reader of these entries would want to know. */
export function idsToName(entries: readonly AuditEntry[]): string[] {
  return entries.flatMap((entry) => [entry.subjectId, ...idsIn(stateOf(entry.before)), ...idsIn(stateOf(entry.after))])
}

export function auditLine(entry: AuditEntry, names: ReadonlyMap<string, string>): AuditLine {
  const [before, after] = [stateOf(entry.before), stateOf(entry.after)]
  const subject = names.get(entry.subjectId) ?? nameIn(valuesOf(after)) ?? nameIn(valuesOf(before)) ?? entry.subjectId
  return {
    id: entry.id,
    at: entry.at,
    who: entry.actorName ?? 'Countersign',
    what: actionWords(entry.action, subject),
    changes: changesBetween(before, after, names),
  }
}

/** What a state calls its subject, by the first of these fields that it has. */
function nameIn(state: Record<string, unknown>): string | null {
  const told = ['name', 'title', 'courseTitle', 'email', 'courseId'].map((key) => state[key])
  return told.find((one): one is string => typeof one === 'string' && one !== '') ?? null
}
