import { Link } from '@remix-run/react'
import type { Steps } from '../../domain/insight/steps'
import type { ReadinessLabel } from '../../domain/readiness/skill-readiness'
import { Badge } from '../badge'
import { Meter } from '../meter'
import { Table, Td, Th } from '../table'
import { percentWords, whenWords } from '../words'
import { Standing } from './standing'

export type TeamLine = {
  id: string
  name: string
  teamName: string
  label: ReadinessLabel | null
  figure: number | null
  takenAt: number | null
  weakest: string | null
  steps: Steps
  lastActiveOn: string | null
}

const head = (
  <>
    <Th>Person</Th>
    <Th>Readiness</Th>
    <Th>Weakest mandatory skill</Th>
    <Th>Courses</Th>
    <Th>Quiz</Th>
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
            <Standing label={line.label} figure={line.figure} takenAt={line.takenAt} now={now} />
          </Td>
          <Td>{line.weakest ?? <span className="text-ink-quiet">{line.takenAt === null ? 'not known yet' : 'none'}</span>}</Td>
          <Td>
            <StepsMeter steps={line.steps} />
          </Td>
          <Td>
            <span className="whitespace-nowrap">{quizWords(line.steps.quiz)}</span>
          </Td>
          <Td>
            <span className="whitespace-nowrap text-ink-quiet">{activeWords(line.lastActiveOn, now)}</span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}

function StepsMeter({ steps }: { steps: Steps }) {
  return (
    <div className="min-w-40 space-y-1">
      <Meter value={steps.done} max={steps.total} label={`${steps.done} of ${steps.total} steps`} />
      {steps.overdue.length > 0 ? <Badge tone="bad">Overdue</Badge> : null}
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
