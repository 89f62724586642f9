import type { Db } from '#db/client.server'
import { findMember } from '#db/queries/team-report'
import { listTimeline } from '#db/queries/timeline'
import { placeText, type TimelineKind, type TimelinePlace } from '../../domain/insight/timeline'

const perPage = 40
const day = 24 * 60 * 60 * 1000

type Asked = { kind: TimelineKind | null; before: TimelinePlace | null }

/** A page of what there is to tell of one rep, newest first, as their manager may see it: two queries. Null when the person is not the manager's. `older`: the place at which the next page begins. */
export async function readTimeline(db: Db, managerId: string, personId: string, asked: Asked, now: number) {
  const [found, entries] = await Promise.all([findMember(db, managerId, personId, now - (now % day)), listTimeline(db, { personId, managerId, ...asked, limit: perPage + 1 })])
  if (!found) return null
  const shown = entries.slice(0, perPage)
  const last = shown.at(-1)
  return {
    id: found.member.id, name: found.member.name, teamName: found.teamName, lookedAt: found.lookedAt, entries: shown,
    older: entries.length > perPage && last ? placeText(last) : null,
  }
}
