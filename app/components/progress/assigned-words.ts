import { dateWords } from '../words'

type Assigned = { dueOn: string; note: string; assignedBy: string; extended: { from: string; reason: string } | null }

/** Who asks for it and why, and where somebody was given longer until when and why. Days are ISO text. */
export function assignedWords({ dueOn, note, assignedBy, extended }: Assigned): string {
  const asked = `Assigned by ${assignedBy}${note ? `: ${note}` : ''}`
  return extended === null ? asked : `${ended(asked)} ${extendedWords(dueOn, extended)}`
}

export function extendedWords(dueOn: string, { from, reason }: { from: string; reason: string }): string {
  return `Extended to ${dateWords(Date.parse(dueOn))}, because: ${ended(reason)} It was due ${dateWords(Date.parse(from))}.`
}

/** A sentence ends, whatever was typed. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
