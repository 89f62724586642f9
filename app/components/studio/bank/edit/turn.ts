import type { Fields } from '../../../../library/item-form/fields'

/** What a form begins from, as one word: what was sent and came back, else what is `first`. */
export const turnOf = (reply: { outcome: string; fields: Fields; faults: Record<string, string> } | undefined, first: string): string =>
  reply ? JSON.stringify([reply.outcome, reply.fields, reply.faults]) : first
