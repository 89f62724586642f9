import type { DropReason } from '~/domain/content/clause-excerpt'
import type { ClauseType } from '~/domain/content/taxonomy'
import type { Collected } from './collect-drills'

const REASONS: Record<DropReason, string> = {
  'bare-field': 'a bare field (a name or a date), never asked',
  'too-short': 'shorter than 40 characters',
  'too-long': 'longer than 1,500 characters',
  'no-sentence': 'no readable sentence',
  redacted: 'too much of it is redacted',
  'gives-itself-away': 'its heading gives the answer away',
  duplicate: 'the same words under the same clause type came before',
  'too-few-decoys': 'too few clause types are left for wrong answers',
}

/** What came of a file, as text for a terminal: the sums, then what was kept per clause type, then what was dropped per reason. */
export function renderReport(collected: Pick<Collected, 'kept' | 'dropped' | 'rows' | 'perType'>, types: readonly ClauseType[]): string {
  const reasons = Object.entries(collected.dropped) as [DropReason, number][]
  const droppedCount = reasons.reduce((sum, [, count]) => sum + count, 0)
  const kept = types.filter((type) => type.drill).map((type): [string, number] => [type.name, collected.perType.get(type.id)?.kept ?? 0])
  const dropped = reasons.map(([reason, count]): [string, number] => [REASONS[reason], count])
  const sums = `${count(collected.rows, 'contract')} read, ${count(collected.kept, 'drill')} kept, ${count(droppedCount, 'excerpt')} dropped.`
  return [sums, ...section('Kept per clause type', kept), ...section('Dropped', dropped)].join('\n')
}

function section(title: string, lines: readonly [label: string, count: number][]): string[] {
  if (lines.length === 0) return []
  const width = Math.max(...lines.map(([, value]) => figure(value).length))
  const sorted = [...lines].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
  return ['', title, ...sorted.map(([label, value]) => `  ${figure(value).padStart(width)}  ${label}`)]
}

function count(value: number, noun: string): string {
  return `${figure(value)} ${noun}${value === 1 ? '' : 's'}`
}

function figure(value: number): string {
  return value.toLocaleString('en-US')
}
