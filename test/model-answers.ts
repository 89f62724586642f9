import { randomUUID } from 'node:crypto'
import { SqliteAdapter, sql } from 'kysely'
import type { Database } from '#db/client.server'
import { insertEvidence } from '#db/queries/readiness'
import type { EvidenceSource } from '~/domain/evidence/evidence'

/** `p`: what was predicted of it; `skills`: a row for each. */
export type PredictedAnswer = { id: string; at: number; skills: string[]; p: number; score: number; source: EvidenceSource }

/** Answers of one person as the model kept them, in the order given, from `seq` on. */
export async function keepAnswers(db: Database, personId: string, model: string, answers: readonly PredictedAnswer[], seq = 0): Promise<void> {
  const rows = answers.flatMap(({ id, at, skills, p, score, source }) =>
    skills.map((skillId) => ({
      id: randomUUID(), personId, skillId, observationId: id, score, weight: 1, difficulty: 0, observedAt: at, source, attemptId: null,
      itemVersionId: null, itemId: null, predicted: p, model,
    })),
  ).map((row, place) => ({ ...row, seq: seq + place }))
  for (let from = 0; from < rows.length; from += 500) await insertEvidence(db, rows.slice(from, from + 500))
}

/** `count` answers of one skill, a minute apart up to now, all predicted with `p`, of which every so many in a hundred were right. */
export const manyAnswers = (skill: string, { count, p, right, now }: { count: number; p: number; right: number; now: number }): PredictedAnswer[] =>
  Array.from({ length: count }, (_, place) => ({
    id: randomUUID(), at: now - (count - place) * 60_000, skills: [skill], p, score: (place * 37) % 100 < right ? 1 : 0, source: 'quiz',
  }))

/** An organisation in which nothing was answered yet. What must never be deleted is deleted here, so its guard is taken off first. */
export async function forgetEvidence(db: Database): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await sql.raw(`drop trigger evidence_no_delete${sqlite ? '' : ' on evidence'}`).execute(db)
  await db.deleteFrom('evidence').execute()
}
