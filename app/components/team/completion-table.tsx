import { Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import type { CourseCompletion } from '../../domain/insight/completion'
import { Badge } from '../badge'
import { Meter } from '../meter'
import { Table, Td, Th } from '../table'
import { percentWords } from '../words'
import { shareWords } from './completion-words'
import { type CompletionView, courseUrl } from './team-url'

const head = (
  <>
    <Th>Course</Th>
    <Th>Finished</Th>
    <Th align="right">Under way</Th>
    <Th align="right">Not begun</Th>
    <Th align="right">Overdue</Th>
    <Th align="right">Must finish it</Th>
  </>
)

/** How far a manager's people are, a line for each course; a course leads to its people. */
export function CompletionTable({ lines, view }: { lines: CourseCompletion[]; view: CompletionView }) {
  return (
    <Table caption="Completion by course" head={head}>
      {lines.map((line) => (
        <tr key={line.id}>
          <Td head>
            <Link to={courseUrl({ course: line.id, team: view.team, whom: view.whom, state: null, sort: 'progress', page: 1 })} className="link inline-flex min-h-11 min-w-32 items-center">
              {line.title}
            </Link>
          </Td>
          <Td>
            <div className="min-w-44">
              <Meter value={line.finished} max={line.people} label={finishedWords(line)} />
            </div>
          </Td>
          <Td align="right">
            <Share count={line['under-way']} of={line.people} />
          </Td>
          <Td align="right">
            <Share count={line['not-begun']} of={line.people} />
          </Td>
          <Td align="right">{line.overdue > 0 ? <Badge tone="bad" icon={TriangleAlert}>{shareWords(line.overdue, line.people)}</Badge> : <span className="text-ink-quiet">none</span>}</Td>
          <Td align="right">{line.must > 0 ? <span className="figures">{line.must}</span> : <span className="text-ink-quiet">nobody</span>}</Td>
        </tr>
      ))}
    </Table>
  )
}

const Share = ({ count, of }: { count: number; of: number }) => <span className="figures whitespace-nowrap">{shareWords(count, of)}</span>

const finishedWords = ({ finished, people }: CourseCompletion) => (people === 0 ? 'nobody' : `${finished} of ${people} (${percentWords(finished / people)})`)
