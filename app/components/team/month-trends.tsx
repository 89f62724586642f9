import type { MonthFigures } from '../../domain/insight/month-trends'
import { Table, Td, Th } from '../table'
import { percentWords } from '../words'

type Known = { share: number; n: number } | null
type Chart = { name: string; of: string; read: (month: MonthFigures) => Known }

const charts: Chart[] = [
  { name: 'Skills Ready', of: 'of the role, at the end of the month', read: ({ ready }) => ready },
  { name: 'Accuracy', of: 'contracts reviewed without a major fault', read: ({ accuracy }) => accuracy },
  { name: 'Compliance', of: 'checks passed', read: ({ compliance }) => compliance },
  { name: 'Playbook left', of: 'without approval, of contracts made', read: ({ deviation }) => deviation },
  { name: 'Disputed', of: 'of contracts signed', read: ({ dispute }) => dispute },
]

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthWords = (month: string): string => monthFormat.format(Date.parse(`${month}-01`))

/** Readiness and what came of contracts, as small charts over the same months, with a table of the same numbers behind. Nothing where none is known. */
export function MonthTrends({ months, firstName }: { months: readonly MonthFigures[]; firstName: string }) {
  const known = charts.filter(({ read }) => months.some((month) => read(month) !== null))
  const [first, last] = [months[0], months.at(-1)]
  if (known.length === 0 || !first || !last) return <p className="text-ink-quiet">{`Nothing is known of ${firstName}’s skills or contracts in the last twelve months.`}</p>
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {known.map(({ name, of, read }) => (
          <li key={name} className="rounded-[8px] border border-line bg-raised px-4 py-3">
            <p className="flex items-baseline justify-between gap-4">
              <span className="font-semibold">{name}</span>
              <span className="figures text-lg">{figureWords(months.findLast((month) => read(month) !== null), read)}</span>
            </p>
            <p className="text-sm text-ink-quiet">{of}</p>
            <Line points={months.map(read)} />
            <p aria-hidden="true" className="flex justify-between text-xs text-ink-quiet">
              <span>{monthWords(first.month)}</span>
              <span>{monthWords(last.month)}</span>
            </p>
          </li>
        ))}
      </ul>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium text-accent">The same numbers as a table</summary>
        <MonthTable months={months} known={known} />
      </details>
    </>
  )
}

const figureWords = (month: MonthFigures | undefined, read: Chart['read']): string => {
  const figure = month ? read(month) : null
  return figure === null ? '–' : percentWords(figure.share)
}

const [width, height, edge] = [240, 56, 5]

/** Shares from 0 to 100 %, a dot for each month of which something is known, joined where months follow each other. */
function Line({ points }: { points: readonly Known[] }) {
  const x = (place: number) => edge + (place / Math.max(1, points.length - 1)) * (width - 2 * edge)
  const y = (share: number) => height - edge - share * (height - 2 * edge)
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="mt-2 block h-auto w-full text-accent">
      {[0, 1].map((share) => (
        <line key={share} x1={0} x2={width} y1={y(share)} y2={y(share)} stroke="var(--line)" strokeWidth="1" />
      ))}
      {points.map((point, place) => {
        const next = points[place + 1]
        return point && next ? <line key={place} x1={x(place)} y1={y(point.share)} x2={x(place + 1)} y2={y(next.share)} stroke="currentColor" strokeWidth="1.5" /> : null
      })}
      {points.map((point, place) => (point ? <circle key={place} cx={x(place)} cy={y(point.share)} r="2.5" fill="currentColor" /> : null))}
    </svg>
  )
}

function MonthTable({ months, known }: { months: readonly MonthFigures[]; known: readonly Chart[] }) {
  const head = (
    <>
      <Th>Month</Th>
      {known.map(({ name }) => (
        <Th key={name} align="right">{name}</Th>
      ))}
    </>
  )
  return (
    <Table caption="Readiness and contracts by month" head={head}>
      {months.toReversed().map((month) => (
        <tr key={month.month}>
          <Td head>{monthWords(month.month)}</Td>
          {known.map(({ name, read }) => {
            const figure = read(month)
            return <Td key={name} align="right">{figure === null ? '–' : <span className="figures whitespace-nowrap">{`${percentWords(figure.share)} of ${figure.n}`}</span>}</Td>
          })}
        </tr>
      ))}
    </Table>
  )
}
