import type { Database } from '#db/client.server'
import { listNewest } from '#db/queries/outcomes'
import { listRefusals } from '#db/queries/outcome-refusals'
import { listUnknownPeople } from '#db/queries/outcome-waiting'
import { listCalledLike } from '#db/queries/people-directory'
import type { OutcomeKind } from '../../domain/outcomes/outcome'
import { nameWords, type Suggestion, suggestPeople } from '../../domain/outcomes/suggest'
import { searchWords } from '../../domain/people/search-words'

/** Whom a source names and nobody here is known to be, with who may be meant. Times are ms epoch. */
export type Unknown = { source: string; who: string; events: number; since: number; suggestions: Suggestion[] }

export type Arrival = { id: string; source: string; sourceId: string; version: number; kind: OutcomeKind; contractId: string; clauseTypeId: string | null; person: { id: string; name: string }; at: number; receivedAt: number }

const shownUnknown = 20
const shownArrivals = 25
const shownRefusals = 25
const candidates = 500
const shortestWord = 2

/** What came in last, who is waited for, and what was refused. `before`: the id of the last arrival seen. */
export async function showOutcomes(db: Database, before: string | null) {
  const [found, unknown, refusals] = await Promise.all([
    listNewest(db, { limit: shownArrivals + 1, before }), listUnknownPeople(db, shownUnknown + 1), listRefusals(db, shownRefusals),
  ])
  const shown = unknown.slice(0, shownUnknown)
  const words = [...new Set(shown.flatMap(({ who }) => nameWords(who)))].filter((word) => word.length >= shortestWord)
  const people = await listCalledLike(db, words.flatMap((word) => searchWords(word)), candidates)
  return {
    waiting: shown.map(({ source, who, events, since }): Unknown => ({ source, who, events, since, suggestions: suggestPeople(who, people) })),
    moreWaiting: unknown.length > shownUnknown,
    arrivals: found.slice(0, shownArrivals).map(({ outcome, personName, receivedAt }): Arrival => ({
      id: outcome.id, source: outcome.source, sourceId: outcome.sourceId, version: outcome.version, kind: outcome.kind, contractId: outcome.contractId,
      clauseTypeId: outcome.clauseTypeId, person: { id: outcome.personId, name: personName }, at: outcome.at, receivedAt,
    })),
    older: found.length > shownArrivals ? (found[shownArrivals - 1]?.outcome.id ?? null) : null,
    refusals,
  }
}
