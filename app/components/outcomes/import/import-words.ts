import type { Field, MappingFault, SameField } from '../../../domain/outcomes/file/mapping'
import type { Told } from '../../../domain/outcomes/outcome'
import { moneyWords } from '../../words'

type FieldWords = { label: string; help: string }

/** What each field is called where a file is mapped. */
export const fieldWords: Record<Field, FieldWords> = {
  id: { label: 'Id of the event', help: 'The source’s own. Sent again it is known, and changes nothing.' },
  person: { label: 'Person', help: 'Address, id here, or the source’s own name for them.' },
  happenedAt: { label: 'When it happened', help: 'A date, with or without a time.' },
  contract: { label: 'Contract', help: 'The id of the contract it is about.' },
  kind: { label: 'Kind of event', help: 'A column, or one kind for all rows.' },
  clauseType: { label: 'Clause type', help: 'By id or name. With it an event is evidence of that skill.' },
  version: { label: 'Version', help: 'A correction has a higher one. Without a column every row is the first.' },
  part: { label: 'Reviewed part', help: 'Field or clause, of review findings.' },
  severity: { label: 'Severity', help: 'None, minor, major or critical, of review findings.' },
  approved: { label: 'Approved', help: 'Yes or no, of ways off the playbook.' },
  passed: { label: 'Passed', help: 'Yes or no, of compliance checks.' },
  hours: { label: 'Hours', help: 'How long an approval took.' },
  score: { label: 'Score', help: 'What the customer said.' },
  scale: { label: 'Scale', help: '0-10 or 1-5, of customers’ answers.' },
  kept: { label: 'Renewed', help: 'Yes or no, of renewals.' },
  amount: { label: 'Amount', help: 'What the contract is worth.' },
  currency: { label: 'Currency', help: 'A code of ISO 4217, such as EUR.' },
}

export const everyField: readonly Field[] = ['id', 'person', 'happenedAt', 'contract', 'kind', 'clauseType', 'version']
export const kindFields: readonly Field[] = ['part', 'severity', 'approved', 'passed', 'hours', 'score', 'scale', 'kept', 'amount', 'currency']

/** What a field may be in all rows, beside a column; a currency is typed. */
export const sameValues: Record<Exclude<SameField, 'kind' | 'currency'>, readonly string[]> = {
  part: ['clause', 'field'], severity: ['none', 'minor', 'major', 'critical'], scale: ['0-10', '1-5'],
}

export const mappingFaultWords: Record<MappingFault, string> = {
  missing: 'Choose where this stands.',
  'no-such-column': 'This file has no such column any more. Choose another.',
  'no-such-value': 'This cannot be what it is in every row, or the column holds too many different values.',
  kinds: 'Say below what each value of this column means.',
}

export const separatorWords: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }

/** What an event says beyond its kind, in a few words. */
export function detailWords(told: Told): string {
  switch (told.kind) {
    case 'review-finding': return `${told.part}, severity ${told.severity}`
    case 'playbook-deviation': return told.approved ? 'approved' : 'not approved'
    case 'compliance-check': return told.passed ? 'passed' : 'failed'
    case 'approval-turnaround': return `${told.hours} hours`
    case 'satisfaction': return `${told.score} of ${told.scale}`
    case 'renewal': return told.kept ? 'kept' : 'missed'
    case 'value': return moneyWords(told.amount, told.currency)
    default: return ''
  }
}
