import type { Content } from '../item'
import { splitPair } from '../picks'
import { namedForm } from './answer-forms'
import type { AnswerRow } from './answer-table'

type Row = Pick<AnswerRow, 'pick' | 'best'>
type Place = { key: number[]; wrong: Row[]; needsAll: boolean }

/**
 * A wrong answer that more of the best third gave than the right one for the same place, the one that most of them gave: look at the key.
 * Null where there is none. Where several wordings are taken, all who gave one of them are counted together, nobody where no row is right;
 * where all of several options are right, the one that the fewest picked is compared. `rows`: every form that was given or offered.
 */
export function rivalOf(content: Content, rows: readonly Row[]): string | null {
  const places = new Map<string, Place>()
  for (const row of rows) {
    const { name, needsAll } = placeOf(content, row.pick)
    const place = places.get(name) ?? { key: [], wrong: [], needsAll }
    const { right } = row.best > 0 || needsAll ? namedForm(content, row.pick) : { right: null }
    if (right === true) place.key.push(row.best)
    if (right === false) place.wrong.push(row)
    places.set(name, place)
  }
  const rivals = [...places.values()].flatMap(({ key, wrong, needsAll }) => {
    const most = needsAll ? Math.min(...key) : key.reduce((sum, best) => sum + best, 0)
    return wrong.filter(({ best }) => best > most)
  })
  return rivals.sort((a, b) => b.best - a.best || (a.pick < b.pick ? -1 : 1))[0]?.pick ?? null
}

/** What a form was given to: a gap, a source, a change; inside a case that of its part. Typed words and orders are never parted. */
function placeOf({ type, body }: Content, form: string): { name: string; needsAll: boolean } {
  if (type === 'case') {
    const part = body.parts.find(({ id }) => form.startsWith(`${id}:`))
    if (!part) return { name: '', needsAll: false }
    const place = placeOf(part as Content, form.slice(part.id.length + 1))
    return { ...place, name: `${part.id}:${place.name}` }
  }
  const isWhole = type === 'text' || type === 'numeric' || type === 'ordering'
  return { name: (isWhole ? null : splitPair(form)?.part) ?? '', needsAll: type === 'multiple' || type === 'hottext' }
}
