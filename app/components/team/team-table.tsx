import { Link } from '@remix-run/react'
import type { Steps } from '../../domain/insight/steps'
import type { NamedReason } from '../../workflows/team/team-lines'
import type { ReadinessLabel } from '../../domain/readiness/skill-readiness'
import { Meter } from '../meter'
import { Table, Td, Th } from '../table'
import { countWords, moneyWords, percentWords, whenWords } from '../words'
import { Reasons } from './reasons'
import { type Point, Sparkline } from './sparkline'
import { Standing } from './standing'

export type TeamLine = {
  id: string
  name: string
  teamName: string
  label: ReadinessLabel | null
  figure: number | null
  takenAt: number | null
  reasons: NamedReason[]
  history: Point[]
  contracts: { open: number; worth: { currency: string; amount: number; contracts: number }[] } | null
  steps: Steps
  lastActiveOn: string | null
}

const head = (
  <>
    <Th>Person</Th>
    <Th>What needs you</Th>
    <Th>Open contracts</Th>
    <Th>Readiness</Th>
    <Th>Courses</Th>
    <Th>Last active</Th>
  </>
)

/** The people of a manager, a line each. */
export function TeamTable({ lines, now }: { lines: TeamLine[]; now: number }) {
  return (
    <Table caption="People in your teams" head={head}>
      {lines.map((line) => (
        <tr key={line.id}>
          <Td head>
            <Link to={`/team/${line.id}`} className="link inline-flex min-h-11 min-w-28 items-center">
              {line.name}
            </Link>
            <span className="-mt-1 block text-xs font-normal text-ink-quiet">{line.teamName}</span>
          </Td>
          <Td>
            <Reasons reasons={line.reasons} />
          </Td>
          <Td>
            <OpenContracts contracts={line.contracts} />
          </Td>
          <Td>
            <Standing label={line.label} figure={line.figure} takenAt={line.takenAt} now={now} />
            <Sparkline points={line.history} />
          </Td>
          <Td>
            <StepsMeter steps={line.steps} />
            <span className="text-xs whitespace-nowrap text-ink-quiet">{`Quiz: ${quizWords(line.steps.quiz)}`}</span>
          </Td>
          <Td>
            <span className="whitespace-nowrap text-ink-quiet">{activeWords(line.lastActiveOn, now)}</span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}

/** What is worth what, each currency by itself. */
function OpenContracts({ contracts }: { contracts: TeamLine['contracts'] }) {
  if (!contracts || contracts.open === 0) return <span className="text-ink-quiet">none known</span>
  const unknown = contracts.open - contracts.worth.reduce((sum, one) => sum + one.contracts, 0)
  return (
    <ul className="figures space-y-0.5 whitespace-nowrap">
      {contracts.worth.map(({ currency, amount, contracts: count }) => (
        <li key={currency}>
          {moneyWords(amount, currency)} <span className="text-xs text-ink-quiet">{`in ${count}`}</span>
        </li>
      ))}
      {unknown > 0 ? <li className="text-xs text-ink-quiet">{`${countWords(unknown, 'contract')} of unknown value`}</li> : null}
    </ul>
  )
}

function StepsMeter({ steps }: { steps: Steps }) {
  return (
    <div className="min-w-40 space-y-1">
      <Meter value={steps.done} max={steps.total} label={`${steps.done} of ${steps.total} steps`} />
    </div>
  )
}

function quizWords({ passed, total, bestScore }: Steps['quiz']): string {
  if (total === 0) return 'none'
  if (passed === total) return total === 1 ? 'passed' : 'all passed'
  if (passed > 0) return `${passed} of ${total} passed`
  return bestScore === null ? 'not tried' : `best ${percentWords(bestScore)}, not passed`
}

/** Only the day is said: a manager need not know the hour. */
function activeWords(day: string | null, now: number): string {
  if (day === null) return 'not known'
  return day === new Date(now).toISOString().slice(0, 10) ? 'today' : whenWords(Date.parse(day), now)
}
