import type { OutcomeKind } from '../outcome'
import type { ColumnProfile } from './column-profile'
import { type Field, fields, kindKey, type Mapping } from './mapping'

const names: Record<Field, readonly string[]> = {
  id: ['id', 'event id', 'record id', 'external id', 'finding id', 'review id', 'case number', 'reference', 'uuid', 'key'],
  version: ['version', 'revision', 'rev'],
  person: ['person', 'owner', 'owner email', 'email', 'e mail', 'rep', 'sales rep', 'rep email', 'user', 'user email', 'assignee', 'account executive'],
  happenedAt: ['happened at', 'date', 'event date', 'happened', 'created at', 'created date', 'close date', 'closed at', 'timestamp', 'when', 'review date', 'signed at', 'signed date'],
  contract: ['contract', 'contract id', 'contract number', 'contract no', 'agreement', 'agreement id', 'deal', 'deal id', 'opportunity id', 'opportunity', 'document id'],
  clauseType: ['clause type', 'clause', 'clause name', 'provision'],
  kind: ['kind', 'type', 'event', 'event type', 'event kind', 'record type', 'category', 'stage', 'status'],
  part: ['part', 'field or clause'],
  severity: ['severity', 'grade', 'priority', 'impact'],
  approved: ['approved', 'approval', 'is approved'],
  passed: ['passed', 'result', 'outcome', 'check result', 'compliant'],
  hours: ['hours', 'approval hours', 'turnaround', 'turnaround hours'],
  score: ['score', 'csat', 'csat score', 'nps', 'rating', 'satisfaction'],
  scale: ['scale', 'csat scale', 'rating scale'],
  kept: ['kept', 'renewed', 'renewal', 'retained'],
  amount: ['amount', 'value', 'contract value', 'acv', 'tcv', 'deal amount', 'total'],
  currency: ['currency', 'currency code', 'iso code', 'currency iso code'],
}

const kinds: Record<OutcomeKind, readonly string[]> = {
  'contract-created': ['contract created', 'created', 'contract made', 'new contract', 'draft'],
  'review-finding': ['review finding', 'review', 'finding', 'audit finding'],
  'playbook-deviation': ['playbook deviation', 'deviation', 'non standard clause', 'exception'],
  'compliance-check': ['compliance check', 'compliance', 'check'],
  'approval-turnaround': ['approval turnaround', 'approval'],
  signed: ['signed', 'contract signed', 'executed', 'completed', 'closed won'],
  'dispute-opened': ['dispute opened', 'dispute'],
  'dispute-closed': ['dispute closed', 'dispute resolved'],
  satisfaction: ['satisfaction', 'customer satisfaction', 'csat', 'nps', 'survey'],
  renewal: ['renewal', 'renewed'],
  value: ['value', 'contract value', 'amount'],
  retracted: ['retracted', 'deleted', 'withdrawn'],
}

/** `Opportunity_ID`, `opportunityId` and `Opportunity ID` are one name. */
const plain = (text: string): string =>
  text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().replace(/\(.*?\)/g, ' ').replace(/__c$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** What a value of a column of kinds is likely to mean; undefined where nothing says so. */
export const guessKind = (value: string): OutcomeKind | undefined =>
  (Object.keys(kinds) as OutcomeKind[]).find((kind) => kinds[kind].includes(plain(value)))

/** A mapping to begin with, from the headings and from what stands below them. A column is guessed for one field at most; who maps decides. */
export function guessMapping(columns: readonly ColumnProfile[]): Mapping {
  const found: Partial<Record<Field, string>> = {}
  const taken = new Set<string>()
  const put = (field: Field, heading: string | undefined) => {
    if (heading === undefined || taken.has(heading) || found[field] !== undefined) return
    found[field] = heading
    taken.add(heading)
  }
  const deepest = Math.max(...Object.values(names).map((all) => all.length))
  for (let rank = 0; rank < deepest; rank++) {
    for (const field of fields) put(field, columns.find(({ heading }) => !taken.has(heading) && plain(heading) === names[field][rank])?.heading)
  }
  const of = (field: Field) => columns.find(({ heading }) => heading === found[field])
  const meant = (of('kind')?.values ?? []).flatMap((value) => {
    const kind = guessKind(value)
    return kind === undefined ? [] : [[kindKey(value), kind] as const]
  })
  const decimal = of('amount')?.decimal ?? of('score')?.decimal ?? of('hours')?.decimal ?? null
  return { columns: found, always: {}, kinds: Object.fromEntries(meant), dayFirst: of('happenedAt')?.order !== 'month-first', decimalComma: decimal === 'comma', minorUnits: false }
}

/** What was mapped for this source before, where the file still has its headings; for all else the guess. */
export function rememberedMapping(before: Mapping, columns: readonly ColumnProfile[]): Mapping {
  const guess = guessMapping(columns)
  const kept = Object.entries(before.columns).filter(([, heading]) => columns.some((column) => column.heading === heading))
  return kept.length === 0 ? guess : { ...before, columns: Object.fromEntries(kept), kinds: { ...guess.kinds, ...before.kinds } }
}
