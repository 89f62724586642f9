const numbers = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(am|pm)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i

/**
 * A date as files have it, in ms epoch; null where it is none. The year stands first with four digits (`2026-03-04`, `2026/3/4`), or last with four
 * or two, which are of this century (`04.03.2026`, `3/4/26`); `dayFirst` says which of the others comes first then. A time may follow, with am or pm
 * and an offset; without an offset it is in UTC, and without a time it is midnight.
 */
export function readDate(text: string, dayFirst: boolean): number | null {
  const [, first = '', , second = '', third = '', hour, minute = '0', seconds = '0', half, offset] = numbers.exec(text.trim()) ?? []
  const parts = first.length === 4 ? [first, second, third] : dayFirst ? [third, second, first] : [third, first, second]
  const [yearText = '', month = '', day = ''] = parts
  if (!/^(\d{4}|\d{2})$/.test(yearText) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0)
  const hours = hoursOf(Number(hour ?? 0), half)
  if (hours === null || Number(minute) > 59 || Number(seconds) > 59) return null
  const date = new Date(0)
  date.setUTCFullYear(year, Number(month) - 1, Number(day))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  const away = offsetMinutes(offset)
  return away === null ? null : date.getTime() + ((hours * 60 + Number(minute) - away) * 60 + Number(seconds)) * 1000
}

function hoursOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function offsetMinutes(offset: string | undefined): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '') ?? []
  if (sign === undefined) return 0
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** What a column's dates say of their order: `either` where all of them could be both, `mixed` where they contradict each other; null where none has a doubt. */
export type DateOrder = 'day-first' | 'month-first' | 'either' | 'mixed' | null

/** Add what one value says. A value that is no date in any order, or whose year stands first, says nothing. */
export function orderWith(order: DateOrder, text: string): DateOrder {
  const [, first = '', , second = '', third = ''] = numbers.exec(text.trim()) ?? []
  if (first === '' || first.length > 2 || third.length === 1 || Number(first) > 31 || Number(second) > 31) return order
  const said: DateOrder = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : 'either'
  if (order === null || order === 'either') return said === 'either' ? 'either' : said
  return said === 'either' || said === order ? order : 'mixed'
}
