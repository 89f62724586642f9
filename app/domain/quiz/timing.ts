import type { QuizPolicy } from './policy'

/** When an attempt ends; ms epoch. `dueAt` null: never by the clock. Until `graceUntil` it may still be handed in, and nothing further is answered. */
export type Deadlines = { dueAt: number | null; graceUntil: number | null }

/** What a clock is drawn from: ms that are left (0 when it is up, null without limit) and ms in which it may still be handed in once it is up. */
export type Clock = { remainingMs: number | null; graceMs: number }

/** An attempt in one sitting closes so many ms after its last answer, or its start. */
export const sittingMs = 30 * 60_000

const minuteMs = 60_000

/** The deadlines of an attempt started at `startedAt`: its minutes, stretched by `timeFactor`, and never past `closesAt` (the quiz's, or the person's own). */
export function deadlinesOf(
  { minutes, graceMinutes }: Pick<QuizPolicy, 'minutes' | 'graceMinutes'>,
  { startedAt, timeFactor, closesAt }: { startedAt: number; timeFactor: number; closesAt: number | null },
): Deadlines {
  const ends = [minutes === null ? null : startedAt + minutes * timeFactor * minuteMs, closesAt].filter((end) => end !== null)
  if (ends.length === 0) return { dueAt: null, graceUntil: null }
  const dueAt = Math.round(Math.min(...ends))
  return { dueAt, graceUntil: graceMinutes > 0 ? dueAt + Math.round(graceMinutes * minuteMs) : null }
}

export function clockOf({ dueAt, graceUntil }: Deadlines, now: number): Clock {
  if (dueAt === null) return { remainingMs: null, graceMs: 0 }
  return { remainingMs: Math.max(0, dueAt - now), graceMs: graceUntil === null ? 0 : Math.max(0, graceUntil - Math.max(now, dueAt)) }
}

/** What an open attempt is judged by. `activeAt`: its last answer, or its start. */
export type Running = Deadlines & { oneSitting: boolean; activeAt: number }

/** `open`: answers are taken. `grace`: it may only be handed in. `over`: it is closed as of `at`, whoever asks. */
export type Phase = { phase: 'open' } | { phase: 'grace' } | { phase: 'over'; at: number; by: 'time' | 'idle' }

/** How an attempt that was not handed in stands at `now`. The moment itself is too late. */
export function phaseOf({ dueAt, graceUntil, oneSitting, activeAt }: Running, now: number): Phase {
  const idleAt = activeAt + sittingMs
  if (oneSitting && now >= idleAt && (dueAt === null || idleAt < dueAt)) return { phase: 'over', at: idleAt, by: 'idle' }
  if (dueAt === null || now < dueAt) return { phase: 'open' }
  if (graceUntil !== null && now < graceUntil) return { phase: 'grace' }
  return { phase: 'over', at: dueAt, by: 'time' }
}
