import { Form, Link, useNavigation } from '@remix-run/react'
import { CircleCheck, CircleDot, CircleSlash, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ShownRunState } from '../../domain/progress/programme/run-state'
import type { RunLine } from '../../workflows/programmes/read-programmes.server'
import { Badge } from '../badge'
import { Button } from '../button'
import { Field } from '../field'
import { Meter } from '../meter'
import { Table, Td, Th } from '../table'
import { dateWords, dueWords } from '../words'
import { runStateWords } from './team-programme-words'

const looks: Record<ShownRunState, { tone: 'good' | 'bad' | 'quiet'; icon: LucideIcon }> = {
  late: { tone: 'bad', icon: TriangleAlert }, running: { tone: 'quiet', icon: CircleDot }, done: { tone: 'good', icon: CircleCheck }, left: { tone: 'quiet', icon: CircleSlash },
}

type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

/** The people of a manager as they stand in a programme, a line each, with the way out of it. */
export function RunsTable({ lines, title, refusal, now }: { lines: RunLine[]; title: string; refusal: Refusal; now: number }) {
  const head = (
    <>
      <Th>Person</Th>
      <Th>State</Th>
      <Th>Step</Th>
      <Th>Days</Th>
      <Th>Take out</Th>
    </>
  )
  return (
    <Table caption={`People in ${title}`} head={head}>
      {lines.map((line) => (
        <tr key={line.personId}>
          <Td head>
            <Link to={`/team/${line.personId}`} className="link inline-flex min-h-11 min-w-28 items-center">
              {line.name}
            </Link>
            <span className="-mt-1 block text-xs font-normal text-ink-quiet">{line.teamName}</span>
          </Td>
          <Td>
            <Badge {...looks[line.shown]}>{runStateWords[line.shown]}</Badge>
            {line.round > 1 ? <span className="mt-1 block text-xs text-ink-quiet">{`Round ${line.round}`}</span> : null}
          </Td>
          <Td>
            <div className="min-w-44">
              {line.atStep === '' ? null : <p className="mb-1">{line.atStep}</p>}
              <Meter value={line.stepsDone} max={line.steps} label={`${line.stepsDone} of ${line.steps}`} />
            </div>
          </Td>
          <Td>
            <span className="block whitespace-nowrap">{dayOf(line, now)}</span>
            <span className="block text-xs whitespace-nowrap text-ink-quiet">{certifiedOf(line)}</span>
          </Td>
          <Td>{line.shown === 'left' ? <span className="block max-w-60">{`“${line.reason ?? ''}”`}</span> : <TakeOut line={line} title={title} refusal={refusal} />}</Td>
        </tr>
      ))}
    </Table>
  )
}

function dayOf({ shown, starts, startsOn, dueOn, doneOn }: RunLine, now: number): string {
  if (shown === 'done') return doneOn === null ? '' : `done on ${dateWords(Date.parse(doneOn))}`
  if (starts) return `begins on ${dateWords(Date.parse(startsOn))}`
  return dueOn === null || shown === 'left' ? '' : dueWords(dueOn, now)
}

function certifiedOf({ certifiedUntil, renewsUntil, lapsed }: RunLine): string {
  const until = certifiedUntil ?? renewsUntil
  if (until === null) return ''
  return lapsed ? `ran out on ${dateWords(Date.parse(until))}` : `certified until ${dateWords(Date.parse(until))}`
}

function TakeOut({ line, title, refusal }: { line: RunLine; title: string; refusal: Refusal }) {
  const busy = useNavigation().state !== 'idle'
  const own = refusal?.values.personId === line.personId ? refusal : null
  return (
    <details open={own !== null}>
      <summary className="min-h-11 py-3 font-medium whitespace-nowrap text-bad" aria-label={`Take out: ${line.name}`}>
        Take out
      </summary>
      <Form method="post" noValidate className="w-60 space-y-3 pb-2">
        <p>{`${title} will ask nothing more of ${line.name}. What they did stays done.`}</p>
        <input type="hidden" name="personId" value={line.personId} />
        <Field label="Why" name="reason" required maxLength={300} defaultValue={own?.values.reason} fault={own?.faults.reason} />
        <Button look="danger" disabled={busy}>
          {`Take ${line.name.split(' ')[0] ?? line.name} out`}
        </Button>
      </Form>
    </details>
  )
}
