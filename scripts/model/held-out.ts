import { createHash } from 'node:crypto'
import { type Answers, pickRows } from './answers'

/**
 * Split a log by its people: about `share` of them are held out, the same ones whenever the share is the same, because who is held out
 * follows from the name alone.
 */
export function splitByUser(answers: Answers, share: number): { kept: Answers; heldOut: Answers } {
  const out = answers.userNames.map((name) => createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32 < share)
  const isOut = (row: number) => out[answers.users[row] as number] === true
  return { kept: pickRows(answers, (row) => !isOut(row)), heldOut: pickRows(answers, isOut) }
}
