import type { Db } from '#db/client.server'
import { findChoice, listTaking } from '#db/queries/comparing'
import { monthBefore, neighboursOf } from '../../domain/incentives/neighbours'

/** Whom a person sees beside them, of the month before `now`: nobody unless they take part, and then only others who do. */
export async function showNeighbours(db: Db, personId: string, now: Date) {
  const { takesPart } = await findChoice(db, personId)
  const month = monthBefore(now.getTime())
  if (!takesPart) return { takesPart, month: month.from, own: 0, near: null }
  const taking = await listTaking(db, personId, month)
  return { takesPart, month: month.from, own: taking.find((one) => one.personId === personId)?.points ?? 0, near: neighboursOf(taking, personId) }
}
