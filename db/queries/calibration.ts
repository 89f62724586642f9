import { type RawBuilder, sql } from 'kysely'
import { binCount, type Cell, type Tally } from '~/domain/insight/calibration'
import { type Gap, gapBounds } from '~/domain/insight/calibration-gaps'
import type { Db } from '../client.server'
import { daysBetween } from '../dialects/days-between'
import { toIso, toTime } from './values'

/** At most so many of the newest rows of evidence are read, however many a period has. */
export const mostRows = 50_000

/** `rows`: how many rows of evidence were read; `since` (ms epoch): the time of the oldest of them. */
export type CalibrationWindow = { cells: Cell[]; rows: number; since: number | null }

type CellRow = { model: string; source: string; gap: Gap; bin: number; n: number | string; predicted: number; observed: number; rows: number | string; since: string }

/** As the model said it, but for a correction that came later. */
const score = sql`coalesce(correction.score, answer.score)`

const newestCorrection = sql`left join evidence_correction correction on correction.person_id = answer.person_id
  and correction.observation_id = answer.observation_id and correction.number = (select max(later.number) from evidence_correction later
    where later.person_id = answer.person_id and later.observation_id = answer.observation_id)`

const stillCounts = sql`(correction.voided is null or correction.voided = 0)`

/**
 * What was predicted since a time (ms epoch) and what came of it, counted by model, source, gap and bin: each observation once however many
 * skills it has, as it counts under its newest correction, without what counts no more. A gap is the one that the model saw: up to the
 * row that was written before of the same person and skill, whether or not that still counts.
 *
 * One question, and a few hundred rows come back at most. It reads the newest `most` rows by evidence_by_time, one row by evidence_by_skill
 * for each of them and the corrections by their key; so its time grows with the period up to `most` rows, and never with the table. Of the
 * observation at that bound some skills may be left out.
 */
export async function countCalibration(db: Db, since: number, most = mostRows): Promise<CalibrationWindow> {
  const { rows } = await sql<CellRow>`
    with recent as (
      select person_id, seq, skill_id, observation_id, observed_at, source, model, predicted, score from evidence
      where observed_at >= ${toIso(since)} order by observed_at desc, person_id, seq limit ${most}
    ), answer as (
      select person_id, observation_id, max(source) as source, max(model) as model, max(predicted) as predicted, max(score) as score,
        max(coalesce(${daysBetween(db, sql`(${timeBefore})`, sql`recent.observed_at`)}, ${never})) as days
      from recent group by person_id, observation_id
    ), counted as (
      select answer.source, answer.model, answer.predicted, ${score} as score, ${gapCase} as gap, ${binCase} as bin
      from answer ${newestCorrection} where ${stillCounts}
    )
    select model, source, gap, bin, count(*) as n, sum(predicted) as predicted, sum(score) as observed,
      (select count(*) from recent) as rows, (select min(observed_at) from recent) as since
    from counted group by model, source, gap, bin order by model, source, gap, bin`.execute(db)
  const [first] = rows
  return {
    cells: rows.map(({ model, source, gap, bin, n, predicted, observed }) => ({ model, source, gap, bin, n: Number(n), predicted, observed })),
    rows: first ? Number(first.rows) : 0,
    since: first ? toTime(first.since) : null,
  }
}

/** When the skill was observed before, by what was written before; null where it was new. */
const timeBefore = sql`select earlier.observed_at from evidence earlier where earlier.person_id = recent.person_id
  and earlier.skill_id = recent.skill_id and earlier.seq < recent.seq order by earlier.seq desc limit 1`

/** Days that stand for a skill that is new: more than any gap has, so that of several skills a new one counts as the longest. */
const never = sql.lit(1e9)

const gapCase = sql`case when days = ${never} then 'first' ${cases(gapBounds.map(({ gap, belowDays }) => sql`when days < ${sql.lit(belowDays)} then ${sql.lit(gap)}`))} else 'longer' end`

const binCase = sql`case ${cases(
  Array.from({ length: binCount - 1 }, (_, bin) => sql`when predicted < ${sql.lit((bin + 1) / binCount)} then ${sql.lit(bin)}`),
)} else ${sql.lit(binCount - 1)} end`

function cases(whens: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(whens, sql` `)
}

/**
 * The newest answers whose evidence counts, at most so many, whatever model and source. Of an observation its first row stands for it: its
 * rows are side by side, so no row of it is just before. Reads little more than it counts, down evidence_by_time.
 */
export async function tallyNewest(db: Db, answers: number): Promise<Tally & { since: number | null; models: number }> {
  const { rows } = await sql<{ n: number | string; predicted: number | null; observed: number | null; since: string | null; models: number | string }>`
    select count(*) as n, sum(predicted) as predicted, sum(score) as observed, min(observed_at) as since, count(distinct model) as models from (
      select answer.model, answer.predicted, ${score} as score, answer.observed_at from evidence answer ${newestCorrection}
      where answer.observed_at > '' and ${stillCounts} and not exists (select 1 from evidence beside where beside.person_id = answer.person_id and beside.seq = answer.seq - 1
        and beside.observation_id = answer.observation_id)
      order by answer.observed_at desc, answer.person_id, answer.seq limit ${answers}
    ) newest`.execute(db)
  const [row] = rows
  return {
    n: Number(row?.n ?? 0), predicted: row?.predicted ?? 0, observed: row?.observed ?? 0, since: row?.since ? toTime(row.since) : null,
    models: Number(row?.models ?? 0),
  }
}
