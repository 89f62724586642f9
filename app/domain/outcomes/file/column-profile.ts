import { type DateOrder, orderWith } from './read-date'
import { type Decimal, decimalWith } from './read-amount'

/** What stands below a heading. `values`: its different values where they are few, null where they are many; `samples`: the first that are not empty. */
export type ColumnProfile = { heading: string; samples: string[]; values: string[] | null; order: DateOrder; decimal: Decimal }

/** So many different values may stand in a column of kinds, each of so many characters. */
export const mostValues = 40
const mostLength = 80
const mostSamples = 3

export const emptyProfile = (heading: string): ColumnProfile => ({ heading, samples: [], values: [], order: null, decimal: null })

/** Add one cell to what is known of its column; the profile is changed in place, for there are many cells. */
export function addCell(profile: ColumnProfile, cell: string): void {
  const text = cell.trim()
  if (text === '') return
  if (profile.samples.length < mostSamples && !profile.samples.includes(text.slice(0, mostLength))) profile.samples.push(text.slice(0, mostLength))
  if (profile.values !== null && !profile.values.includes(text)) {
    if (profile.values.length === mostValues || text.length > mostLength) profile.values = null
    else profile.values.push(text)
  }
  profile.order = orderWith(profile.order, text.slice(0, mostLength))
  profile.decimal = decimalWith(profile.decimal, text.slice(0, mostLength))
}
