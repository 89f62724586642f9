import type { Told } from './outcome'

/**
 * What is told of an event after somebody's objection to it was granted: that it did not happen, or in part, that it weighs less: a finding is minor, a deviation was
 * approved. Null where no part of it can be granted. `inForce`: the version that holds.
 */
export function grantedTelling(inForce: Told, inPart: boolean): Told | null {
  const { sourceId, who, at, contractId, clauseTypeId } = inForce
  const next = { sourceId, who, at, contractId, clauseTypeId, version: inForce.version + 1 }
  if (!inPart) return { ...next, kind: 'retracted' }
  if (inForce.kind === 'review-finding') return { ...next, kind: 'review-finding', part: inForce.part, severity: 'minor' }
  if (inForce.kind === 'playbook-deviation') return { ...next, kind: 'playbook-deviation', approved: true }
  return null
}
