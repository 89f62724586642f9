export const severities = ['none', 'minor', 'major', 'critical'] as const
export type Severity = (typeof severities)[number]

export const scales = ['0-10', '1-5'] as const
export type Scale = (typeof scales)[number]

/** So many events are taken at once, whichever way they come in. */
export const mostAtOnce = 1000

/**
 * What happened to a real contract.
 * - `review-finding`: what a review found of one field or clause; `none` where it was right.
 * - `playbook-deviation`: the contract leaves the playbook; `approved` where somebody who may said yes to it.
 * - `approval-turnaround`: the hours from asking for an approval to having it.
 * - `satisfaction`: what a customer said, on the scale on which they were asked.
 * - `value`: what the contract is worth, in the currency's minor units (integer, never a float), `currency` as ISO 4217 names it.
 * - `retracted`: the source takes back what it said under this id; nothing happened.
 */
export type Happened =
  | { kind: 'contract-created' }
  | { kind: 'review-finding'; part: 'field' | 'clause'; severity: Severity }
  | { kind: 'playbook-deviation'; approved: boolean }
  | { kind: 'compliance-check'; passed: boolean }
  | { kind: 'approval-turnaround'; hours: number }
  | { kind: 'signed' }
  | { kind: 'dispute-opened' }
  | { kind: 'dispute-closed' }
  | { kind: 'satisfaction'; score: number; scale: Scale }
  | { kind: 'renewal'; kept: boolean }
  | { kind: 'value'; amount: number; currency: string }
  | { kind: 'retracted' }

export type OutcomeKind = Happened['kind']

/**
 * One event as its source tells it. `sourceId`: the source's own id of it; a correction has the same id and a higher `version`. `who`: an
 * address, the id of a person, or a name that the source has for them. `at` is ms epoch.
 */
export type Told = Happened & {
  sourceId: string
  version: number
  who: string
  at: number
  contractId: string
  clauseTypeId: string | null
}

/** An event about a person who is known; append-only. Of one source and id the highest version is in force. */
export type Outcome = Told & { id: string; source: string; personId: string }

const ends: Record<Scale, [low: number, high: number]> = { '0-10': [0, 10], '1-5': [1, 5] }

/** Whether a customer's score lies on its scale, ends included. */
export const isOnScale = (score: number, scale: Scale): boolean => score >= ends[scale][0] && score <= ends[scale][1]

/** A customer's score as a share of its scale, in [0, 1]: 7 of 0-10 is .7, 3 of 1-5 is .5. Throws RangeError off the scale. */
export function satisfactionShare(score: number, scale: Scale): number {
  if (!isOnScale(score, scale)) throw new RangeError(`${score} is not on the scale ${scale}`)
  const [low, high] = ends[scale]
  return (score - low) / (high - low)
}
