import type { RoleProfile } from '../content/taxonomy'
import { dayOf } from '../evidence/day'
import type { LearnerState, Observation } from './belief'
import { newLearner } from './learner'
import { passProbability } from './pass-probability'
import { DAY_MS } from './recall'

/** What time alone did to a figure, in probability: `days` without an answer, from `since` on (ms epoch). */
export type Pause = { since: number; days: number; moved: number }

/**
 * One day on which something was observed, or the present. `figure`: the role's probability of passing after its last answer, `at` (ms epoch); `before`: the
 * same just before its first one, to which `pause` had brought it; null and equal to `figure` on the first day of all. `answers`: how many there were.
 */
export type TrendPoint = { at: number; figure: number; before: number; answers: number; pause: Pause | null }

/** Shorter than this nobody has paused. */
const PAUSE_DAYS = 1

/**
 * How a role's probability of passing went, day by day: all that was observed of one person goes through `learn`, in its order, from `start`
 * on, of which nothing is known of the person; `end` tells every day, oldest first, and how it stands at `now` (ms epoch). A figure moves by
 * answers and by time; each day keeps the two apart. Throws RangeError as `observe` and `passProbability` do.
 */
export function newTrend(profile: RoleProfile, start: LearnerState) {
  const learner = newLearner(start)
  const points: TrendPoint[] = []
  let latest = -Infinity
  let open: Omit<TrendPoint, 'at' | 'figure'> | null = null
  const read = (at: number) => passProbability(learner.state(), profile, at)
  const close = () => {
    if (open) points.push({ ...open, at: latest, figure: read(latest) })
    open = null
  }
  const arrive = (at: number): Omit<TrendPoint, 'at' | 'figure'> => {
    const last = points.at(-1)
    const before = read(at)
    if (!last) return { before, answers: 0, pause: null }
    return { before, answers: 0, pause: { since: last.at, days: (at - last.at) / DAY_MS, moved: before - last.figure } }
  }
  return {
    learn(observation: Observation): void {
      const at = Math.max(latest, observation.at)
      if (open && dayOf(at) !== dayOf(latest)) close()
      open ??= arrive(at)
      latest = at
      learner.observe(observation)
      open.answers += 1
    },
    end(now: number): TrendPoint[] {
      close()
      const last = points.at(-1)
      if (last && dayOf(now) > dayOf(last.at)) {
        const then = arrive(now)
        points.push({ ...then, at: now, figure: then.before })
      }
      return points
    },
  }
}

/** Whether a figure fell because nobody practised: a day or more, and by half a point or more. */
export const isForgetting = (pause: Pause | null): pause is Pause => pause !== null && pause.days >= PAUSE_DAYS && pause.moved <= -0.005
