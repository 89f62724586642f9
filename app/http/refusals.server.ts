import { data } from '@remix-run/node'
import type { Faults } from './forms'

/** What a person may not see is not there for them: one answer for both. */
export function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

/** The value, or 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}

/** A form that cannot be taken as it is: what is wrong beside each field, and what was typed. */
export function refused(faults: Faults, values: Record<string, string> = {}, status = 400) {
  return data({ faults, values }, { status })
}
