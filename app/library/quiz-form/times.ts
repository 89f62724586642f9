/** A moment as a form gives it, in UTC, in ms epoch: null where nothing was typed, undefined where it is no moment. */
export function timeIn(text: string): number | null | undefined {
  if (text === '') return null
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

export const timeField = (at: number | null): string => (at === null ? '' : new Date(at).toISOString().slice(0, 16))
