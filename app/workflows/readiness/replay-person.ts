import type { Evidence } from '../../domain/evidence/evidence'
import { dayOf } from '../../domain/evidence/day'
import { type LearnerState, startState } from '../../domain/readiness/belief'
import { newLearner } from '../../domain/readiness/learner'
import type { Published } from '../../domain/readiness/published'
import { observationsOf } from './fold-observations'

/** A change of a person's role profile as the audit tells it; `at` is ms epoch. */
export type ProfileChange = { at: number; before: string | null; after: string | null }

/** The state from which a day's snapshot for a role profile was last judged, and when (ms epoch). */
export type Moment = { profileId: string; at: number; state: LearnerState }

/**
 * One person's history over again. Evidence is given in the order of its `seq`, in pieces that cut no observation in two; `end` tells
 * where it leads: the state, and of every day the moment after which its snapshot was last taken. As in live work a snapshot is taken
 * after evidence, for the profile of that time, and when a new profile is given; the last one of a day stands. `current` is the profile
 * the person has now, `changes` how they came to it, oldest first; a change at the very time of an answer counts as made before it.
 * `shared`: what everyone shares, at each time as it was in force.
 */
export function replayPerson(current: string | null, changes: readonly ProfileChange[], shared: Published) {
  const moments = new Map<string, Moment>()
  const learner = newLearner({ ...startState, shared })
  let judged: { key: string; profileId: string; at: number } | null = null
  let passed = 0
  const profileNow = () => {
    const next = changes[passed]
    return next ? next.before : current
  }
  const keyOf = (profileId: string | null, at: number) => (profileId === null ? null : JSON.stringify([profileId, dayOf(at)]))
  /** The day's last judgement stands: its state is taken once something else is about to be judged. */
  const passOnTo = (key: string | null) => {
    if (judged && judged.key !== key) moments.set(judged.key, { profileId: judged.profileId, at: judged.at, state: learner.state() })
    if (judged?.key !== key) judged = null
  }
  const judge = (profileId: string | null, at: number) => {
    const key = keyOf(profileId, at)
    passOnTo(key)
    if (key !== null && profileId !== null) judged = { key, profileId, at }
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
        passOnTo(keyOf(profileNow(), observation.at))
        learner.observe(observation)
        judge(profileNow(), observation.at)
      }
    },
    end(): { state: LearnerState; moments: Moment[]; profileIds: Set<string> } {
      passChangesUntil(Infinity)
      passOnTo(null)
      const known = [current, ...changes.flatMap(({ before, after }) => [before, after])]
      return { state: learner.state(), moments: [...moments.values()], profileIds: new Set(known.filter((id) => id !== null)) }
    },
  }
}
