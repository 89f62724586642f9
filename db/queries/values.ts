/** Between stored and spoken values: times are ISO text in rows and ms epoch in the domain, booleans 0 or 1, records JSON text. */

export const toTime = (iso: string): number => Date.parse(iso)
export const toIso = (time: number | Date): string => new Date(time).toISOString()
export const toIsoOrNull = (time: number | null): string | null => (time === null ? null : toIso(time))
export const toTimeOrNull = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso))
export const toFlag = (value: boolean): number => (value ? 1 : 0)
export const fromJson = <T>(text: string): T => JSON.parse(text) as T
