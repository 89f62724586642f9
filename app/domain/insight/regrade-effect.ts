/** What a regrade does to one person. Scores in [0, 1]; figures of readiness are probabilities; amounts in minor units. */
export type PersonEffect = {
  attempts: { attemptId: string; title: string; before: Result; after: Result }[]
  readiness: { before: number; after: number } | null
  paid: { points: number; amount: number; currency: string }[]
}

/** Both null while an answer awaits marking. */
export type Result = { score: number | null; passed: boolean | null }

/** What it does to all: how many people are touched at all, how many results go up and down, how many passes come and go. */
export type RegradeEffect = {
  people: number
  raised: number
  lowered: number
  passesGained: number
  passesLost: number
  readinessUp: number
  readinessDown: number
  points: number
  money: Record<string, number>
}

export const noEffect: RegradeEffect = {
  people: 0, raised: 0, lowered: 0, passesGained: 0, passesLost: 0, readinessUp: 0, readinessDown: 0, points: 0, money: {},
}

/** A whole figure is what a person sees; less than half of one is no change to them. */
const least = 0.005

/** A score that first stands, or waits again, is neither raised nor lowered. */
const isMore = (one: number | null, other: number | null): boolean => one !== null && other !== null && one > other

export function addEffect(sum: RegradeEffect, { attempts, readiness, paid }: PersonEffect): RegradeEffect {
  const count = (is: (attempt: PersonEffect['attempts'][number]) => boolean) => attempts.filter(is).length
  const moved = readiness === null ? 0 : readiness.after - readiness.before
  const money = { ...sum.money }
  for (const { amount, currency } of paid) if (amount !== 0) money[currency] = (money[currency] ?? 0) + amount
  return {
    people: sum.people + 1,
    raised: sum.raised + count(({ before, after }) => isMore(after.score, before.score)),
    lowered: sum.lowered + count(({ before, after }) => isMore(before.score, after.score)),
    passesGained: sum.passesGained + count(({ before, after }) => after.passed === true && !before.passed),
    passesLost: sum.passesLost + count(({ before, after }) => before.passed === true && after.passed === false),
    readinessUp: sum.readinessUp + Number(moved >= least),
    readinessDown: sum.readinessDown + Number(moved <= -least),
    points: sum.points + paid.reduce((total, { points }) => total + points, 0),
    money,
  }
}
