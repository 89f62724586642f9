import { createHash } from 'node:crypto'
import type { Database } from '#db/client.server'
import type { OutcomeImport } from '#db/queries/outcome-imports'
import { findPeopleTold, listWaitingVersions, whoKey } from '#db/queries/outcome-waiting'
import { listVersions } from '#db/queries/outcomes'
import { type Look, noRows, withFates } from '../../domain/outcomes/file/import'
import type { Mapping } from '../../domain/outcomes/file/mapping'
import type { Told } from '../../domain/outcomes/outcome'
import { toldFault } from '../../domain/outcomes/told-fault'
import { arrivalOf, type Fate, saidOf, type Standing } from '../../domain/outcomes/versions'
import type { Encoding } from '../../library/outcome-file/tell-encoding'
import type { MediaStore } from '../media/store.server'
import { type GivenRow, rowsPerTransaction, skillsOfClauseTypes } from '../outcomes/record-outcomes.server'
import { faultWords } from '../outcomes/refusal-words'
import { eventRows } from './read-event-row'
import { piecesFrom, readRows } from './read-rows.server'
import { keyOf } from './stored-file.server'

const shown = { first: 10, refused: 20, unknown: 10 }

/** What this file told before, by id, beside what is written down; of what was said its hash alone, so that a row of the largest file costs about 200 bytes. */
type Seen = { standing: Map<string, Standing[]>; waiting: Map<string, string> }

/**
 * Read a file whole and say what taking it in would do; nothing is written. Null where the file is not kept any more. Ends with an exception where `signal` says that
 * nobody waits for it.
 */
export async function lookAhead(db: Database, store: MediaStore, { file, source, profile }: OutcomeImport, { mapping, now, signal }: { mapping: Mapping; now: Date; signal?: AbortSignal }): Promise<Look | null> {
  const bytes = await store.read(keyOf(file))
  if (!bytes) return null
  const known = new Set((await skillsOfClauseTypes(db)).keys())
  const toRow = eventRows(mapping, profile.columns.map(({ heading }) => heading))
  const look: Look = { counts: noRows, first: [], refused: [], unknown: [] }
  const seen: Seen = { standing: new Map(), waiting: new Map() }
  const refuse = ({ line, sourceId, reason }: Look['refused'][number]): Fate => {
    if (look.refused.length < shown.refused) look.refused.push({ line, sourceId, reason })
    return 'refused'
  }
  for await (const piece of piecesFrom(readRows(bytes, { encoding: profile.encoding as Encoding, delimiter: profile.delimiter }), 0, rowsPerTransaction)) {
    signal?.throwIfAborted()
    const rows = piece.map(toRow)
    const fates: (Fate | 'left-out')[] = rows.flatMap((row): (Fate | 'left-out')[] => {
      if (row === null) return ['left-out']
      if (!('told' in row)) return [refuse(row)]
      const fault = toldFault(row.told, known, now.getTime())
      return fault === null ? [] : [refuse({ line: row.line, sourceId: row.told.sourceId, reason: faultWords(fault) })]
    })
    const good = rows.filter((row): row is GivenRow & { told: Told } => row !== null && 'told' in row && toldFault(row.told, known, now.getTime()) === null)
    const arrivals = await arrivalsOf(db, source, good.map(({ told }) => told), seen)
    for (const [place, { line, told }] of good.entries()) {
      const fate = arrivals[place] ?? 'other-words'
      fates.push(fate === 'other-words' ? refuse({ line, sourceId: told.sourceId, reason: faultWords(fate) }) : fate)
      if (fate === 'waiting' && look.unknown.length < shown.unknown && !look.unknown.includes(told.who)) look.unknown.push(told.who)
      if (fate !== 'other-words' && look.first.length < shown.first) look.first.push({ line, told })
    }
    look.counts = withFates(look.counts, fates)
  }
  return { ...look, refused: look.refused.sort((a, b) => a.line - b.line) }
}

const hashOf = (said: string): string => createHash('sha1').update(said).digest('base64').slice(0, 16)
const versionKey = ({ sourceId, version }: { sourceId: string; version: number }): string => `${version} ${sourceId}`

async function arrivalsOf(db: Database, source: string, all: readonly Told[], { standing, waiting }: Seen) {
  const sourceIds = [...new Set(all.map(({ sourceId }) => sourceId))]
  const [people, versions, waited] = await Promise.all([
    findPeopleTold(db, source, all.map(({ who }) => who)), listVersions(db, source, sourceIds), listWaitingVersions(db, source, sourceIds),
  ])
  for (const { outcome, said } of versions) put(standing, outcome.sourceId, { version: outcome.version, said: hashOf(said) })
  for (const one of waited) waiting.set(versionKey(one), hashOf(one.said))
  return all.map((told) => {
    const arriving = { version: told.version, said: hashOf(saidOf(told)) }
    const isKnown = people.has(whoKey(told.who))
    const fate = arrivalOf(standing.get(told.sourceId) ?? [], arriving, { waited: waiting.get(versionKey(told)) ?? null, isKnown })
    if (fate === 'waiting') waiting.set(versionKey(told), arriving.said)
    else if (fate !== 'repeated' && fate !== 'other-words') put(standing, told.sourceId, arriving)
    return fate
  })
}

function put(standing: Map<string, Standing[]>, sourceId: string, one: Standing): void {
  const before = standing.get(sourceId) ?? []
  if (!before.some(({ version }) => version === one.version)) standing.set(sourceId, [...before, one])
}
