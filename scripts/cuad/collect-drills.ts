import { buildDrill, type DrillDraft, drillKey } from '~/domain/content/clause-drill'
import { type DropReason, judgeExcerpt } from '~/domain/content/clause-excerpt'
import type { ClauseType } from '~/domain/content/taxonomy'
import type { ChoiceBody } from '~/domain/quiz/item'
import { type Labelled, labelRow } from './label-row'
import { readMasterClauses } from './read-master-clauses'

export type Drill = DrillDraft & { body: ChoiceBody }

/** Counts so far: contracts read, excerpts kept and dropped. */
export type Progress = { rows: number; kept: number; dropped: number }

/** `perType` has every clause type that was asked for, by id, in the given order. */
export type Collected = {
  drills: Drill[]
  kept: number
  dropped: Partial<Record<DropReason, number>>
  rows: number
  perType: Map<string, { kept: number; dropped: number }>
}

/**
 * Make a drill of every excerpt of a master clauses file that deserves one. Everything is in memory when it returns, so a FileFault
 * anywhere in the file leaves nothing half done. The same words under the same type, in any contract, make one drill; words that carry
 * several labels make one each, and none offers another's label as a wrong answer. The drills depend on the file and the types alone.
 */
export async function collectDrills(
  path: string,
  types: readonly ClauseType[],
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Collected> {
  const tally = newTally(types)
  const candidates = new Map<string, Labelled>()
  const labels = new Map<string, Set<string>>()

  for await (const row of readMasterClauses(path, types)) {
    for (const labelled of labelRow(row, types)) {
      labels.set(labelled.words, new Set([...(labels.get(labelled.words) ?? []), ...labelled.labels]))
      const key = drillKey(labelled.type.id, labelled.text)
      const verdict = judgeExcerpt(labelled.text, labelled.type)
      if (!verdict.kept) tally.drop(labelled.type, verdict.reason)
      else if (candidates.has(key)) tally.drop(labelled.type, 'duplicate')
      else candidates.set(key, labelled)
    }
    tally.rows++
    onProgress({ rows: tally.rows, kept: candidates.size, dropped: tally.droppedCount() })
  }

  const drills = [...candidates.values()].flatMap(({ type, text, words, filename, ordinal }) => {
    const alsoTypes = [...(labels.get(words) ?? [])].filter((id) => id !== type.id)
    const outcome = buildDrill({ clauseTypeId: type.id, text, filename, ordinal, alsoTypes }, types)
    if ('problem' in outcome) {
      tally.drop(type, outcome.problem)
      return []
    }
    tally.keep(type)
    return [outcome.drill]
  })
  const { rows, dropped, perType } = tally
  return { drills, kept: drills.length, dropped, rows, perType }
}

function newTally(types: readonly ClauseType[]) {
  const dropped: Collected['dropped'] = {}
  const perType: Collected['perType'] = new Map(types.map(({ id }) => [id, { kept: 0, dropped: 0 }]))
  const add = (type: ClauseType, what: 'kept' | 'dropped') => {
    const counts = perType.get(type.id)
    if (counts) counts[what]++
  }
  return {
    rows: 0,
    dropped,
    perType,
    keep: (type: ClauseType) => add(type, 'kept'),
    drop: (type: ClauseType, reason: DropReason) => {
      dropped[reason] = (dropped[reason] ?? 0) + 1
      add(type, 'dropped')
    },
    droppedCount: () => Object.values(dropped).reduce((sum, count) => sum + count, 0),
  }
}
