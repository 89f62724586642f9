import type { PayLine } from './lines-due'

/** A line as it is kept. `writtenAt` is ms epoch. */
export type KeptLine = PayLine & { periodId: string; seq: number; personId: string; round: number; currency: string; writtenAt: number }

/** `hash` is over the line and the hash of the one before it, so that no line can be changed, left out or put in without changing all after it. */
export type SealedLine = KeptLine & { previous: string; hash: string }

/** What a chain hangs on: the period itself, so that its lines fit under no other. */
export type ChainedPeriod = { id: string; planId: string; planVersion: number; from: string; to: string }

type Hash = (text: string) => string

export const firstLink = ({ id, planId, planVersion, from, to }: ChainedPeriod, hash: Hash): string => hash(JSON.stringify([id, planId, planVersion, from, to]))

/** One line of JSON: every field in one order. */
const canonical = (line: KeptLine): string =>
  JSON.stringify([
    line.periodId, line.seq, line.personId, line.round, line.lineId, line.ofDay, line.name, line.kind, line.amount, line.points, line.currency, line.reason, line.writtenAt,
  ])

const link = (previous: string, line: KeptLine, hash: Hash): string => hash(`${previous}\n${canonical(line)}`)

/** Hang lines on the end of a chain. */
export function seal(lines: readonly KeptLine[], head: string, hash: Hash): SealedLine[] {
  let previous = head
  return lines.map((line) => {
    const sealed = { ...line, previous, hash: link(previous, line, hash) }
    previous = sealed.hash
    return sealed
  })
}

/** `missing`: a number is left out, or comes twice. `changed`: what the line says is not what was sealed. `cut`: the chain does not end where its period says. */
export type ChainFault = { code: 'missing' | 'changed' | 'cut'; seq: number }

/** Where a chain was read up to, the lines in the order of their numbers. */
export type ReadChain = { seq: number; head: string; faults: ChainFault[] }

export const beginChain = (period: ChainedPeriod, hash: Hash): ReadChain => ({ seq: 0, head: firstLink(period, hash), faults: [] })

/** Go on reading: a fault for each line that is not what was sealed. After one the chain goes on from what the line itself says. */
export function readOn(chain: ReadChain, lines: readonly SealedLine[], hash: Hash): ReadChain {
  let { seq, head } = chain
  const faults = [...chain.faults]
  for (const line of lines) {
    if (line.seq !== seq + 1) faults.push({ code: 'missing', seq: seq + 1 })
    else if (line.previous !== head || line.hash !== link(line.previous, line, hash)) faults.push({ code: 'changed', seq: line.seq })
    seq = line.seq
    head = line.hash
  }
  return { seq, head, faults }
}

/** The faults of a chain that was read to its end, given how it should end. */
export const endChain = ({ seq, head, faults }: ReadChain, ends: { lines: number; head: string }): ChainFault[] =>
  seq === ends.lines && head === ends.head ? faults : [...faults, { code: 'cut', seq }]
