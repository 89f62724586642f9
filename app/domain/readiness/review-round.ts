import { startOfDayAfter } from '../evidence/day'
import { pickPractice } from '../progress/pick-practice'
import { mixSkills } from '../progress/review-session'
import type { ScheduledSkill } from './schedule'

/** A question that somebody has answered. `dueAt`: when its card asks it again; `doneAt`: since when it does not; ms epoch. */
export type KnownQuestion = { itemId: string; versionId: string; skillId: string; dueAt: number; answeredAt: number; doneAt: number | null }

/** `due`: how many questions there are to ask now; `round`: as many as may be asked, mixed; `next`: when there is more and on which skill, null where nothing is foreseen. */
export type ReviewRound<T> = { due: number; round: T[]; next: { at: number; skillId: string } | null }

/**
 * What a review asks at `now` (ms epoch), at most `left` questions. First the questions whose cards ask for them, those of the skills that come
 * first in the schedule before the others, then the one due longest. Then what the skills that are to be reviewed need beyond that: as many as
 * their round has, of what they have and nobody saw today, by turns. What was practised today waits until tomorrow.
 */
export function planRound<T extends KnownQuestion>(known: readonly T[], schedule: readonly ScheduledSkill[], now: number, left: number): ReviewRound<T> {
  const today = startOfDayAfter(now, 0)
  const due = schedule.filter(({ next, standing }) => isDue(next, now) && (standing.at ?? 0) < today)
  const rank = new Map(due.map(({ skillId }, index) => [skillId, index]))
  const rankOf = ({ skillId }: T) => rank.get(skillId) ?? due.length
  const asked = known.filter((one) => one.doneAt === null && one.dueAt <= now).sort((a, b) => rankOf(a) - rankOf(b) || a.dueAt - b.dueAt || (a.itemId < b.itemId ? -1 : 1))
  const wanted = due.map(({ skillId, round }) => {
    const more = (round?.questions ?? 0) - asked.filter((one) => one.skillId === skillId).length
    const rested = known.filter((one) => one.skillId === skillId && !asked.includes(one) && one.answeredAt < today)
    return pickPractice(rested.map((one) => ({ ...one, dueAt: null })), Math.max(0, more), now).flatMap(({ itemId }) => rested.filter((one) => one.itemId === itemId))
  })
  const all = [...asked, ...byTurns(wanted)]
  return { due: all.length, round: mixSkills(all.slice(0, left)), next: nextOf(known, schedule, now) }
}

const isDue = (next: ScheduledSkill['next'], now: number) => next === 'now' || (next !== null && next <= now)

function byTurns<T>(queues: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...queues.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1))).flat()
}

/** The first of what is to come: a card, or the review of a skill of which there are questions. */
function nextOf<T extends KnownQuestion>(known: readonly T[], schedule: readonly ScheduledSkill[], now: number): { at: number; skillId: string } | null {
  const cards = known.filter(({ doneAt, dueAt }) => doneAt === null && dueAt > now).map(({ dueAt, skillId }) => ({ at: dueAt, skillId }))
  const skills = schedule
    .filter(({ skillId }) => known.some((one) => one.skillId === skillId))
    .flatMap(({ next, skillId }) => (next === null ? [] : [{ at: next === 'now' || next <= now ? startOfDayAfter(now, 1) : next, skillId }]))
  return [...cards, ...skills].sort((a, b) => a.at - b.at || (a.skillId < b.skillId ? -1 : 1))[0] ?? null
}
