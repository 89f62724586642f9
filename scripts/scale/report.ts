import { number, table } from '../bench/table'
import { growthExponent } from './exponent'
import type { Cost, PageName } from './measure'

/** What one page cost one kind of manager in an organisation of `size` people, of whom `own` are theirs. */
export type Line = { database: string; who: string; page: PageName; size: number; own: number; cost: Cost }

/** A vice president's page may take so long, in milliseconds at the 95th percentile; a file of twice as many people 400, so one of theirs half of that. */
const aims: Record<PageName, number> = { 'skills of the team': 300, 'work of the team': 300, 'completion by course': 300, 'file of the people': 200 }

export function scaleReport(lines: readonly Line[]): string {
  const rows = lines.map(({ database, who, page, size, own, cost }) => [database, who, page, number(size), number(own), number(cost.p50), number(cost.p95), number(cost.rows)])
  return [table(['database', 'who', 'page', 'people', 'of them theirs', 'p50 ms', 'p95 ms', 'rows read'], rows), '', ...growthLines(lines), ...aimLines(lines)].join('\n')
}

/** How the cost to a manager of one team grows with the organisation around it. */
function growthLines(lines: readonly Line[]): string[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines.filter(({ who }) => who === 'manager')) {
    const name = `${line.database}, ${line.page}`
    groups.set(name, [...(groups.get(name) ?? []), line])
  }
  return [...groups].map(([name, group]) => {
    const exponent = (of: (cost: Cost) => number) => growthExponent(group.map(({ size, cost }) => ({ size, cost: of(cost) }))).toFixed(2)
    const rows = group.every(({ cost }) => cost.rows !== null) ? `, of rows read ${exponent(({ rows: read }) => read ?? Number.NaN)}` : ''
    return `${name}: growth exponent of a manager's time ${exponent(({ p50 }) => p50)}${rows} (0 costs the same whatever the organisation).`
  })
}

/** A manager of one team reads completion by course in so many milliseconds, however many people there are. */
const ownAim = 20

const aimLines = (lines: readonly Line[]) =>
  lines.flatMap((line) => {
    const { database, page, own, size, who, cost } = line
    const aim = who === 'manager' ? (page === 'completion by course' ? ownAim : null) : own >= 10_000 ? aims[page] : null
    if (aim === null) return []
    const whose = who === 'manager' ? `a manager of ${number(own)} among ${number(size)}` : `a vice president over ${number(own)} of ${number(size)}`
    return [`${database}, ${page}: ${whose}: p95 ${number(cost.p95)} ms (aim ${aim}: ${cost.p95 <= aim ? 'met' : 'not met'}).`]
  })
