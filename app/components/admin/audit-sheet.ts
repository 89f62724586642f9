import type { Sheet } from '../../library/formats/csv/csv-pieces'
import type { AuditLine } from './audit-line'

/** The audit as a file: what the page says of each act, with its moment (UTC) and all that changed in one cell. */
export const auditSheet: Sheet<AuditLine> = {
  head: ['When', 'Who', 'What', 'What changed', 'Id'],
  cells: ({ id, at, who, what, changes }) => [
    new Date(at).toISOString(), who, what, changes.map(({ field, from, to }) => `${field}: ${from === null ? '' : `${from} → `}${to ?? 'nothing'}`).join('; '), id,
  ],
}
