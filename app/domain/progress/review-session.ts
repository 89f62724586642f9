/** A review is over in so many minutes a day, whatever waits. */
export const reviewMinutes = 5

/** Seconds a question takes somebody of whom nothing is known, and the bounds of what is believed of anyone: longer than that they were away. */
export const reviewPace = { usual: 30, least: 10, most: 90 } as const

/** An answer in a review: which round, when the round began and when the answer came, in ms epoch. */
export type ReviewTime = { attemptId: string; startedAt: number; at: number }

/** Seconds that each answer took, from the one before it in its round or from the round's beginning, within the bounds. In the order of time. */
export function secondsOf(answers: readonly ReviewTime[]): { at: number; seconds: number }[] {
  const last = new Map<string, number>()
  return [...answers].sort((a, b) => a.at - b.at).map(({ attemptId, startedAt, at }) => {
    const seconds = (at - (last.get(attemptId) ?? startedAt)) / 1000
    last.set(attemptId, at)
    return { at, seconds: Math.min(reviewPace.most, Math.max(reviewPace.least, seconds)) }
  })
}

/** The median of what somebody's answers took, in seconds. */
export function paceOf(answers: readonly ReviewTime[]): number {
  const sorted = secondsOf(answers).map(({ seconds }) => seconds).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? reviewPace.usual
}

/** How many more questions fit into today's minutes; `since` is when the day began, in ms epoch. */
export function questionsLeft(answers: readonly ReviewTime[], since: number): number {
  const spent = secondsOf(answers).filter(({ at }) => at >= since).reduce((sum, { seconds }) => sum + seconds, 0)
  return Math.max(0, Math.floor((reviewMinutes * 60 - spent) / paceOf(answers)))
}

/**
 * The same in an order in which no two neighbours share a skill, as far as their numbers allow: what is mixed is told apart better than
 * what comes in blocks (Rohrer, Dedrick and Stershic 2015, doi 10.1037/edu0000001). Among skills with equally many left, the one due longest.
 */
export function mixSkills<T extends { skillId: string }>(cards: readonly T[]): T[] {
  const queues = new Map<string, T[]>()
  for (const card of cards) queues.set(card.skillId, [...(queues.get(card.skillId) ?? []), card])
  const mixed: T[] = []
  while (mixed.length < cards.length) {
    const waiting = [...queues.values()].filter((queue) => queue.length > 0).sort((a, b) => b.length - a.length)
    const next = waiting.find((queue) => queue[0]?.skillId !== mixed.at(-1)?.skillId) ?? waiting[0]
    const card = next?.shift()
    if (!card) break
    mixed.push(card)
  }
  return mixed
}
