import type { CellFault } from '../../domain/outcomes/file/event-of-row'
import type { Mapping } from '../../domain/outcomes/file/mapping'

const words: Record<CellFault['code'], string> = {
  empty: 'this must not be empty',
  'no-kind': 'the mapping gives this value no meaning',
  'no-date': 'this is no date of the form that the mapping says',
  'no-number': 'this is no number of the form that the mapping says',
  'no-amount': 'this is no amount of its currency in the form that the mapping says',
  'no-answer': 'this must say yes or no, or passed or failed',
  'no-severity': 'this must be none, minor, major or critical',
  'no-part': 'this must be field or clause',
  'no-scale': 'this must be 0-10 or 1-5',
  'no-currency': 'no currency has this code',
}

const broken = { quotes: 'the quotes of this row do not match', 'too-long': 'this row is longer than 100,000 characters' }

export const cellWords = ({ heading, code }: CellFault): string => `${heading}: ${words[code]}`
export const brokenWords = (fault: keyof typeof broken): string => broken[fault]

/** What the judge of every door says of a field, under the heading that the file has for it. */
export function underHeading(reason: string, mapping: Mapping): string {
  const [, field = '', rest = ''] = /^(\w+): (.+)$/s.exec(reason) ?? []
  const heading = (mapping.columns as Record<string, string | undefined>)[field]
  return heading === undefined ? reason : `${heading}: ${rest}`
}
