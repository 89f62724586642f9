import { sql } from 'kysely'
import type { RegradeKind } from '~/domain/quiz/regrading'
import type { Db } from '../client.server'
import { fromJson, toFlag, toIso, toTime } from './values'

/**
 * One question of an attempt as it was judged and as that stands now: the verdict under its newest revision. `first` is what people and
 * keys made of it before any regrade, null where it was left open. `number` counts its revisions. `revised`: what made it stand so.
 */
export type Judgement = {
  attemptId: string
  versionId: string
  picks: string[]
  certainty: 1 | 2 | 3 | null
  first: number | null
  score: number | null
  voided: boolean
  number: number
  revised: { kind: RegradeKind | null; undone: boolean; at: number } | null
}

type Row = {
  attempt_id: string
  item_version_id: string
  picks: string
  score: number | null
  certainty: number | null
  number: number
  voided: number
  cause: string
  at: string
  kind: string | null
}

/** What a person's attempts were judged as, by attempt and question. One query. */
export async function listJudgements(db: Db, personId: string, attemptIds: readonly string[]): Promise<Judgement[]> {
  if (attemptIds.length === 0) return []
  const these = sql.join([...attemptIds])
  const { rows } = await sql<Row>`
    select attempt_id, item_version_id, picks, score, certainty, 0 as number, 0 as voided, '' as cause, graded_at as at, null as kind
    from verdict where person_id = ${personId} and attempt_id in (${these})
    union all
    select attempt_id, item_version_id, '[]', score, cast(null as integer), number, voided, cause, revised_at,
      (select kind from regrade where regrade.id = cause_id)
    from verdict_revision where person_id = ${personId} and attempt_id in (${these})
    order by attempt_id, item_version_id, number`.execute(db)
  const found = new Map<string, Judgement>()
  for (const row of rows) {
    const key = `${row.attempt_id} ${row.item_version_id}`
    found.set(key, under(found.get(key) ?? unjudged(row), row))
  }
  return [...found.values()]
}

const unjudged = (row: Row): Judgement => ({
  attemptId: row.attempt_id, versionId: row.item_version_id, picks: [], certainty: null, first: null, score: null, voided: false, number: 0, revised: null,
})

/** A judgement under the next row about it: rows come as they were written. */
function under(before: Judgement, row: Row): Judgement {
  const number = Number(row.number)
  const standing = { ...before, score: row.score, voided: row.voided === 1, number }
  if (number === 0) return { ...standing, picks: fromJson(row.picks), certainty: row.certainty as Judgement['certainty'], first: row.score }
  if (!row.cause.startsWith('regrade')) return { ...standing, first: row.score, revised: null }
  return { ...standing, revised: { kind: row.kind as RegradeKind | null, undone: row.cause === 'regrade-undone', at: toTime(row.at) } }
}

export type NewRevision = { attemptId: string; versionId: string; number: number; score: number | null; voided: boolean; cause: string; causeId: string }

export async function insertRevisions(tx: Db, personId: string, revisions: readonly NewRevision[], now: Date): Promise<void> {
  if (revisions.length === 0) return
  await tx.insertInto('verdict_revision').values(
    revisions.map(({ attemptId, versionId, number, score, voided, cause, causeId }) => ({
      person_id: personId, attempt_id: attemptId, item_version_id: versionId, number, score, voided: toFlag(voided), cause, cause_id: causeId,
      revised_at: toIso(now),
    })),
  ).execute()
}

/** An observation as it counts now: `score` null where it counts no more. */
export type StandingObservation = { observationId: string; attemptId: string; versionId: string; score: number | null; number: number }

/** What was observed of a person in these attempts at these versions, each once. */
export async function listObservations(db: Db, personId: string, attemptIds: readonly string[], versionIds: readonly string[]): Promise<StandingObservation[]> {
  if (attemptIds.length === 0) return []
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('evidence_correction as correction', (join) =>
      join.onRef('correction.person_id', '=', 'evidence.person_id').onRef('correction.observation_id', '=', 'evidence.observation_id'))
    .select(['evidence.observation_id', 'evidence.attempt_id', 'evidence.item_version_id', 'evidence.score', 'correction.number', 'correction.voided'])
    .select('correction.score as corrected')
    .where('evidence.person_id', '=', personId)
    .where('evidence.attempt_id', 'in', [...attemptIds])
    .where('evidence.item_version_id', 'in', [...versionIds])
    .orderBy('evidence.seq')
    .execute()
  const found = new Map<string, StandingObservation>()
  for (const row of rows) {
    const before = found.get(row.observation_id)
    const number = row.number ?? 0
    if (before && before.number >= number) continue
    const score = row.number === null ? row.score : row.voided === 1 ? null : (row.corrected ?? row.score)
    found.set(row.observation_id, { observationId: row.observation_id, attemptId: row.attempt_id ?? '', versionId: row.item_version_id ?? '', score, number })
  }
  return [...found.values()]
}

export type NewCorrection = { observationId: string; number: number; score: number | null; cause: string; causeId: string }

/** `score` null: the observation counts no more. */
export async function insertCorrections(tx: Db, personId: string, corrections: readonly NewCorrection[], now: Date): Promise<void> {
  if (corrections.length === 0) return
  await tx.insertInto('evidence_correction').values(
    corrections.map(({ observationId, number, score, cause, causeId }) => ({
      person_id: personId, observation_id: observationId, number, score, voided: toFlag(score === null), cause, cause_id: causeId, corrected_at: toIso(now),
    })),
  ).execute()
}
