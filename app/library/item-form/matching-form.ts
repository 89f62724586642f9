import { partIdFor } from '../../domain/quiz/part-id'
import { extra, type Fields, rowFields, rowsOf, typed } from './fields'
import type { TypeForm } from './type-form'

type Target = { id: string; text: string }

/**
 * Matches are written as pairs of words; what stands in several pairs is one target. Targets keep the order they had, new ones follow by
 * their ids, so that their order says nothing of the pairs.
 */
export const matching: TypeForm<'matching'> = {
  read(fields) {
    const targets = targetsIn(fields)
    const idOf = new Map(targets.map(({ id, text }) => [text, id]))
    const taken = new Set(rowsOf(fields, 'pairs').flatMap(({ id }) => id || []))
    const sources = rowsOf(fields, 'pairs').map((row) => {
      const id = row.id || partIdFor(typed(row, 'source'), taken)
      taken.add(id)
      return { id, text: typed(row, 'source'), target: idOf.get(typed(row, 'target')) ?? '', ...extra(row, 'feedback') }
    })
    return { sources, targets }
  },
  write({ sources, targets }) {
    const words = new Map(targets.map(({ id, text }) => [id, text]))
    const used = new Set(sources.map(({ target }) => target))
    return {
      targetOrder: targets.map(({ id }) => id).join(' '),
      ...rowFields('pairs', sources.map(({ id, text, target, feedback = '' }) => ({ id, source: text, target: words.get(target) ?? '', targetId: target, feedback }))),
      ...rowFields('decoys', targets.filter(({ id }) => !used.has(id)).map(({ id, text }) => ({ id, text }))),
    }
  },
  fieldOf([list, at, name], fields) {
    if (list === 'sources') return at === undefined ? 'pairs' : `pairs.${String(at)}.${name === 'text' ? 'source' : String(name ?? '')}`
    if (list !== 'targets') return null
    const text = typeof at === 'number' ? targetsIn(fields)[at]?.text : undefined
    const pair = rowsOf(fields, 'pairs').findIndex((row) => typed(row, 'target') === text)
    const decoy = rowsOf(fields, 'decoys').findIndex((row) => typed(row, 'text') === text)
    return pair >= 0 ? `pairs.${pair}.target` : decoy >= 0 ? `decoys.${decoy}.text` : 'pairs'
  },
}

function targetsIn(fields: Fields): Target[] {
  const stated = [
    ...rowsOf(fields, 'pairs').map((row) => ({ id: row.targetId ?? '', text: typed(row, 'target') })),
    ...rowsOf(fields, 'decoys').map((row) => ({ id: row.id ?? '', text: typed(row, 'text') })),
  ].filter(({ text }) => text)
  const known = new Set(stated.flatMap(({ id }) => id || []))
  const taken = new Set<string>()
  const targets: Target[] = []
  for (const { id, text } of stated) {
    if (targets.some((other) => other.text === text)) continue
    const own = id && !taken.has(id) ? id : partIdFor(text, new Set([...taken, ...known]))
    taken.add(own)
    targets.push({ id: own, text })
  }
  const order = typed(fields, 'targetOrder').split(' ')
  const place = ({ id }: Target) => (order.includes(id) ? order.indexOf(id) : order.length)
  return targets.sort((one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1))
}
