import { diff3Merge, type MergeRegion } from 'node-diff3'
import { findAnchors } from './merge-anchors'

/** A place where both sides changed the same lines differently. `line`: where it begins in the merged text, counted from 1. */
export type MergeConflict = { mine: string; base: string; theirs: string; line: number }

/** `merged` holds both wordings of every conflict between marks that no lesson can be published with. */
export type Merge = { merged: string; conflicts: MergeConflict[] }

export const mergeMarks = { mine: '<<<<<<< mine', between: '=======', theirs: '>>>>>>> theirs' } as const

const mostPairs = 100_000

/**
 * Merge two texts that were both made from `base`, line by line: Khanna, Kunal and Pierce, A Formal Investigation of Diff3 (2007).
 * A change that only one side made is taken, one that both made alike is taken once; the rest are conflicts. The texts are cut at lines
 * that all three hold once; a piece in which equal lines still make more than a hundred thousand pairs is one conflict as a whole, so
 * that no text takes long.
 */
export function mergeThreeWay(base: string, mine: string, theirs: string): Merge {
  const merged: string[] = []
  const conflicts: MergeConflict[] = []
  for (const { ok, conflict } of regionsOf(mine.split('\n'), base.split('\n'), theirs.split('\n'))) {
    for (const line of ok ?? []) merged.push(line)
    if (!conflict) continue
    conflicts.push({ mine: conflict.a.join('\n'), base: conflict.o.join('\n'), theirs: conflict.b.join('\n'), line: merged.length + 1 })
    for (const line of [mergeMarks.mine, ...conflict.a, mergeMarks.between, ...conflict.b, mergeMarks.theirs]) merged.push(line)
  }
  return { merged: merged.join('\n'), conflicts }
}

function* regionsOf(a: string[], o: string[], b: string[]): Generator<MergeRegion<string>> {
  let from = { a: 0, o: 0, b: 0 }
  for (const to of [...findAnchors(a, o, b), { a: a.length, o: o.length, b: b.length }]) {
    yield* mergePiece(a.slice(from.a, to.a), o.slice(from.o, to.o), b.slice(from.b, to.b))
    if (to.o < o.length) yield { ok: [o[to.o]!] }
    from = { a: to.a + 1, o: to.o + 1, b: to.b + 1 }
  }
}

function mergePiece(a: string[], o: string[], b: string[]): MergeRegion<string>[] {
  if (equal(a, b) || equal(o, b)) return [{ ok: a }]
  if (equal(a, o)) return [{ ok: b }]
  if (pairs(o, a) + pairs(o, b) > mostPairs) return [{ conflict: { a, aIndex: 0, o, oIndex: 0, b, bIndex: 0 } }]
  return diff3Merge(a, o, b, { excludeFalseConflicts: true })
}

const equal = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((line, at) => line === other[at])

function pairs(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1)
  return other.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0)
}
