import { dayOf } from '../../domain/evidence/day'
import { periodAt } from '../../domain/incentives/statement/pay-period'
import type { Happened, Told } from '../../domain/outcomes/outcome'
import { randomFrom } from '../../domain/quiz/random'
import type { CastMember } from './cast'

type Selling = { member: Pick<CastMember, 'skill' | 'profile'>; email: string; seed: number; clauseTypeIds: readonly string[]; now: Date }

export const demoSource = 'larkspur-contracts'
const sellers = new Set(['account-executive', 'sdr', 'channel-manager'])
const day = 24 * 60 * 60 * 1000
const [lastMonth, thisMonth] = [5, 4]

/** What came of a seller's contracts since the first day of the last month, as their contract system would tell it, in order; the same seed, the same contracts. */
export function contractsOf({ member, email, seed, clauseTypeIds, now }: Selling): Told[] {
  if (!sellers.has(member.profile ?? '')) return []
  const random = randomFrom(seed * 104_729)
  const { from: monthBegan } = periodAt('month', dayOf(now.getTime()))
  const { from: began, to: ended } = periodAt('month', dayOf(Date.parse(monthBegan) - day))
  const good = 1 / (1 + Math.exp(-(1.4 + member.skill)))
  const spread = (from: number, to: number, count: number) => Array.from({ length: count }, (_, at) => from + ((at + random()) / count) * Math.max(0, to - from))
  const beginnings = [
    ...spread(Date.parse(began), Date.parse(ended) - 4 * day, lastMonth),
    ...spread(Date.parse(monthBegan), now.getTime() - day, thisMonth),
  ]
  const told = beginnings.flatMap((at, place) => oneContract({ contractId: `LS-${1000 + seed * 20 + place}`, at, good, random, email, clauseTypeIds }))
  return told.filter(({ at }) => at <= now.getTime()).sort((one, other) => one.at - other.at)
}

type Contract = { contractId: string; at: number; good: number; random: () => number; email: string; clauseTypeIds: readonly string[] }

/** One contract: worth, two looks at a clause, a check, an approval; most are signed within the week, and some customers say how it was. */
function oneContract({ contractId, at, good, random, email, clauseTypeIds }: Contract): Told[] {
  const severity = () => (random() < good ? 'none' : random() < 0.7 ? 'minor' : 'major')
  const clause = () => clauseTypeIds[Math.floor(random() * clauseTypeIds.length)] ?? null
  const told: Told[] = []
  const tell = (name: string, afterDays: number, happened: Happened, clauseTypeId: string | null = null) =>
    void told.push({ ...happened, sourceId: `${contractId}/${name}`, version: 1, who: email, at: Math.floor(at + afterDays * day), contractId, clauseTypeId })
  tell('made', 0, { kind: 'contract-created' })
  tell('worth', 0.1, { kind: 'value', amount: 500_000 * (2 + Math.floor(random() * 20)), currency: 'EUR' })
  tell('first-look', 0.8, { kind: 'review-finding', part: 'clause', severity: severity() }, clause())
  tell('second-look', 1, { kind: 'review-finding', part: 'clause', severity: severity() }, clause())
  tell('check', 1.2, { kind: 'compliance-check', passed: random() < 0.25 + 0.75 * good })
  if (random() > good) tell('deviation', 1.3, { kind: 'playbook-deviation', approved: random() < 0.6 })
  tell('approval', 1.6, { kind: 'approval-turnaround', hours: 4 + Math.floor(random() * 60) })
  if (random() > 0.8) return told
  tell('signed', 2 + random() * 2, { kind: 'signed' })
  if (random() < 0.6) tell('asked', 4, { kind: 'satisfaction', score: Math.min(10, 6 + Math.floor(random() * 3 + good * 2)), scale: '0-10' })
  if (random() > 0.55 + 0.45 * good) tell('disputed', 4, { kind: 'dispute-opened' })
  return told
}
