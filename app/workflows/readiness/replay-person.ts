import type { Evidence } from '../../domain/evidence/evidence'
import { dayOf } from '../../domain/evidence/day'
import { type LearnerState, startState } from '../../domain/readiness/belief'
import { foldObservations, observationsOf } from './fold-observations'

/** A change of a person's role profile as the audit tells it; `at` is ms epoch. */
export type ProfileChange = { at: number; before: string | null; after: string | null }

/** The state from which a day's snapshot for a role profile was last judged, and when (ms epoch). */
export type Moment = { profileId: string; at: number; state: LearnerState }

/**
 * One person's history over again. Evidence is given in the order of its `seq`, in pieces that cut no observation in two; `end` tells
 * where it leads: the state, and of every day the moment after which its snapshot was last taken. As in live work a snapshot is taken
 * after evidence, for the profile of that time, and when a new profile is given; the last one of a day stands. `current` is the profile
 * the person has now, `changes` how they came to it, oldest first; a change at the very time of an answer counts as made before it.
 */
export function replayPerson(current: string | null, changes: readonly ProfileChange[]) {
  const moments = new Map<string, Moment>()
  let state = startState
  let passed = 0
  const profileNow = () => {
    const next = changes[passed]
    return next ? next.before : current
  }
  const judge = (profileId: string | null, at: number) => {
    if (profileId !== null) moments.set(JSON.stringify([profileId, dayOf(at)]), { profileId, at, state })
  }
  const passChangesUntil = (time: number) => {
    for (let change = changes[passed]; change && change.at <= time; change = changes[passed]) {
      passed += 1
      judge(change.after, change.at)
    }
  }
  return {
    learn(evidence: readonly Evidence[]): void {
      for (const observation of observationsOf(evidence)) {
        passChangesUntil(observation.at)
        state = foldObservations(state, [observation]).state
        judge(profileNow(), observation.at)
      }
    },
    end(): { state: LearnerState; moments: Moment[]; profileIds: Set<string> } {
      passChangesUntil(Infinity)
      const known = [current, ...changes.flatMap(({ before, after }) => [before, after])]
      return { state, moments: [...moments.values()], profileIds: new Set(known.filter((id) => id !== null)) }
    },
  }
}
