/** How times, amounts and shares are said on screen. `now` and times are ms epoch; all in UTC so that server and browser agree. */

const day = 24 * 60 * 60 * 1000
const dateFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dateTimeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

export const dateWords = (time: number): string => dateFormat.format(time)
/** For the ends of an axis, where there is no room for the year. */
export const shortDayWords = (time: number): string => shortDayFormat.format(time)
export const monthWords = (time: number): string => monthFormat.format(time)
export const dateTimeWords = (time: number): string => `${dateTimeFormat.format(time)} UTC`

const startOfDay = (time: number) => Math.floor(time / day)

/** Relative under a week, else written out. */
export function whenWords(time: number, now: number): string {
  const minutes = Math.floor((now - time) / 60_000)
  const days = startOfDay(now) - startOfDay(time)
  if (minutes >= 0 && minutes < 2) return 'just now'
  if (minutes >= 0 && minutes < 60) return `${minutes} minutes ago`
  if (days === 0 && time <= now) return 'today'
  if (days === 1) return 'yesterday'
  if (days > 1 && days < 7) return `${days} days ago`
  return dateWords(time)
}

/** Since when something waits: the day, as `since` wants it. */
export function sinceWords(time: number, now: number): string {
  const days = startOfDay(now) - startOfDay(time)
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : dateWords(time)
}

/** A day to come or gone, as ISO text. */
export function dueWords(iso: string, now: number): string {
  const days = startOfDay(Date.parse(iso)) - startOfDay(now)
  if (days === 0) return 'due today'
  if (days === 1) return 'due tomorrow'
  if (days > 1 && days < 7) return `due in ${days} days`
  if (days === -1) return 'due yesterday'
  return days < 0 ? `overdue since ${dateWords(Date.parse(iso))}` : `due ${dateWords(Date.parse(iso))}`
}

/** Minor units and an ISO 4217 code, in the currency's own number of digits. */
export function moneyWords(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}

/** The sign stays on the line of its number. */
export const percentWords = (share: number): string => `${Math.round(share * 100)}\u00a0%`

export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

export const minutesWords = (minutes: number): string => countWords(minutes, 'minute')
