import { judge, type Reached } from './aims'
import type { Figure } from './figures'
import type { AttemptsMeasured } from './measure-attempts'
import type { DatabaseFigures } from './measure-database'
import { type FoldFigures, foldSection } from './measure-fold'
import type { FirstView } from './measure-first-view'
import type { PageFigures } from './measure-pages'
import { savesToInserts, type SavesMeasured } from './measure-saves'
import type { SearchFigures } from './measure-search'
import type { SettingFigures } from './measure-settings'
import { judgedAt } from './plan'
import { kilobytes, megabytes, number, ratio, table } from './table'

/** The whole run as Markdown: the machine, the readiness model, then per database the aims and every figure behind them. */
export function report(machine: readonly string[], databases: readonly DatabaseFigures[], fold: FoldFigures | null): string {
  const views = databases.find((figures) => figures.firstViews)?.firstViews ?? null
  return ['# Measured', machine.join('\n'), ...(fold ? [foldSection(fold)] : []), ...databases.map((figures) => databaseSection(figures, views))].join('\n\n') + '\n'
}

function databaseSection(figures: DatabaseFigures, views: readonly FirstView[] | null): string {
  const { database, pages, settings, saves, attempts, memory, words, search } = figures
  const judged = judge(reachedBy(figures, views)).map(({ aim, figure, verdict }) => [aim, figure, verdict])
  const lead = `Aims are judged at ${judgedAt} connections.${words === null ? '' : ` The lesson has ${number(words)} words.`}`
  const parts = [`## ${database}`, lead, table(['aim', 'figure', 'verdict'], judged)]
  if (pages.length > 0) parts.push('### Pages', pagesTable(pages))
  if (settings.length > 0) parts.push('### The lesson page otherwise', settingsTable(settings))
  if (saves) parts.push('### Saving answers', savesTable(saves))
  if (attempts) parts.push('### Attempts', attemptsTable(attempts), rawLine(attempts))
  if (figures.firstViews) parts.push('### First view', viewsTable(figures.firstViews))
  if (search) parts.push('### Search', searchTable(search), publishingTable(search))
  if (memory.length > 0) parts.push('### Memory after the load', table(['process', 'resident'], memory.map(({ server, bytes }) => [server, megabytes(bytes)])))
  return parts.join('\n\n')
}

/** The figures that aims are judged by. */
export function reachedBy({ pages, saves, attempts, memory, settings, search }: DatabaseFigures, views: readonly FirstView[] | null): Reached {
  const lesson = pages.find(({ page }) => page === 'lesson')?.levels.find((level) => level.connections === judgedAt)
  const taken = attempts?.levels.find((level) => level.clients === judgedAt)
  const processes = [...memory.filter(({ server }) => server === 'Countersign').map(({ bytes }) => bytes), ...settings.flatMap((one) => one.memory)]
  const largest = (of: 'bytes' | 'requests') => (views ? Math.max(...views.map((one) => one[of])) : null)
  return {
    lessonCost: lesson ? lesson.remix.perSecond / lesson.product.perSecond : null,
    lessonsPerSecond: lesson?.product.perSecond ?? null,
    attemptsPerSecond: taken?.perSecond ?? null,
    submissionP99: taken?.submission.p99 ?? null,
    savesToInserts: saves && savesToInserts(saves),
    viewBytes: largest('bytes'),
    viewRequests: largest('requests'),
    memory: processes.length > 0 ? Math.max(...processes) : null,
    searchP95: search?.p95 ?? null,
    compiledUnchanged: search?.publishing.unchanged.compiled ?? null,
  }
}

const figureCells = ({ perSecond, p50, p99, cpuMs, faults }: Figure) => [number(perSecond), number(p50), number(p99), number(cpuMs), String(faults)]
const figureHeads = ['requests/s', 'p50 ms', 'p99 ms', 'CPU ms each', 'faults']

/** Costs are in requests per second lost: 1.50x means that the bare one answered half as many again. */
function pagesTable(pages: readonly PageFigures[]): string {
  const names = { lesson: 'lesson page', answer: 'quiz answer', team: '/team' }
  const rows = pages.flatMap(({ page, bytes, levels }) =>
    levels.flatMap(({ connections, product, remix, http }) => {
      const place = [`${names[page]}, ${kilobytes(bytes)}`, String(connections)]
      const cost = (figure: Figure) => ratio(figure.perSecond / product.perSecond)
      const cpuCost = product.cpuMs === null || remix.cpuMs === null ? null : product.cpuMs / remix.cpuMs
      return [
        [...place, 'Countersign', ...figureCells(product), cost(remix), ratio(cpuCost), cost(http)],
        [...place, 'bare Remix', ...figureCells(remix)],
        [...place, 'bare node:http', ...figureCells(http)],
      ]
    }),
  )
  return table(['what', 'connections', 'server', ...figureHeads, 'cost to bare Remix', 'its CPU to bare Remix', 'cost to bare http'], rows)
}

function settingsTable(settings: readonly SettingFigures[]): string {
  const rows = settings.map(({ setting, connections, figure, memory }) => [setting, String(connections), ...figureCells(figure), memory.map(megabytes).join(', ')])
  return table(['setting', 'connections', ...figureHeads, 'memory of each process'], rows)
}

function savesTable(saves: SavesMeasured): string {
  const { clients, save, rawInserts } = saves
  const row = [String(clients), ...figureCells(save), number(rawInserts), ratio(savesToInserts(saves))]
  return table(['clients', ...figureHeads, 'raw inserts/s', 'to raw inserts'], [row])
}

function attemptsTable({ levels, rawInserts, writesPerAttempt }: AttemptsMeasured): string {
  const rows = levels.map(({ clients, attempts, perSecond, answer, submission, faults }) => [
    String(clients), String(attempts), number(perSecond), number(answer.p50), number(answer.p99), number(submission.p50), number(submission.p99),
    String(faults), number(perSecond * writesPerAttempt), ratio((perSecond * writesPerAttempt) / rawInserts),
  ])
  return table(
    ['clients', 'attempts', 'attempts/s', 'answer p50 ms', 'answer p99 ms', 'submission p50 ms', 'submission p99 ms', 'faults', 'transactions/s', 'to raw inserts'],
    rows,
  )
}

const rawLine = ({ rawInserts, writesPerAttempt }: AttemptsMeasured) =>
  `Raw durable inserts: ${number(rawInserts)} one-row transactions/s by one writer. An attempt is ${writesPerAttempt} transactions.`

function viewsTable(views: readonly FirstView[]): string {
  const rows = views.flatMap(({ screen, requests, bytes, shift, kinds }) => [
    ...[...kinds].map(([kind, part]) => [screen, kind, String(part.requests), kilobytes(part.bytes), '']),
    [screen, 'all', String(requests), kilobytes(bytes), String(shift)],
  ])
  return table(['screen', 'kind', 'requests', 'transferred', 'layout shift'], rows)
}

function searchTable({ entries, searches, found, p50, p95, p99, rebuildMs }: SearchFigures): string {
  const row = [number(entries), number(searches), number(found), number(p50), number(p95), number(p99), number(rebuildMs)]
  return table(['entries', 'searches', 'with a result', 'p50 ms', 'p95 ms', 'p99 ms', 'index made anew, ms'], [row])
}

function publishingTable({ lessons, publishing: { first, unchanged, oneChanged } }: SearchFigures): string {
  const names = [['for the first time', first], ['as it is', unchanged], ['with one lesson changed', oneChanged]] as const
  return table([`content with ${number(lessons)} lessons more`, 'lessons compiled', 'ms'], names.map(([name, { compiled, ms }]) => [name, String(compiled), number(ms)]))
}
