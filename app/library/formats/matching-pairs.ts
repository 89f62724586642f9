import type { BodyBase } from '../../domain/quiz/body'
import type { Content } from '../../domain/quiz/item'
import { partIds } from '../../domain/quiz/part-id'

/** One pair of a matching; `source` null: the target is a decoy. */
export type Pair = { source: string | null; target: string; feedback?: string }

/** A matching from its pairs. A target named by several sources is one; targets stand in the order they come up. */
export function matchingOf(base: BodyBase, pairs: readonly Pair[]): Content {
  const id = partIds()
  const targets = [...new Set(pairs.map(({ target }) => target))].map((text) => ({ id: id(text), text }))
  const idOf = new Map(targets.map((target) => [target.text, target.id]))
  const sources = pairs.flatMap(({ source, target, feedback }) => (source === null ? [] : [{ text: source, target: idOf.get(target) ?? '', ...(feedback ? { feedback } : {}) }]))
  return { type: 'matching', body: { ...base, sources: sources.map((source, at) => ({ id: `s${at + 1}`, ...source })), targets } }
}

/** The pairs of a matching, then its decoys. Equal texts of targets are one. */
export function pairsOfMatching({ sources, targets }: Extract<Content, { type: 'matching' }>['body']): Pair[] {
  const textOf = new Map(targets.map(({ id, text }) => [id, text]))
  const used = new Set(sources.map(({ target }) => target))
  return [
    ...sources.map(({ text, target, feedback }) => ({ source: text, target: textOf.get(target) ?? '', ...(feedback ? { feedback } : {}) })),
    ...targets.filter(({ id }) => !used.has(id)).map(({ text }) => ({ source: null, target: text })),
  ]
}
