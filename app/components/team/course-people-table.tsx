import { Link } from '@remix-run/react'
import { CircleCheck, CircleDashed, CircleDotDashed, TriangleAlert } from 'lucide-react'
import { Badge } from '../badge'
import { Meter } from '../meter'
import { Table, Td, Th } from '../table'
import { dateWords, dueWords, percentWords } from '../words'

export type CoursePersonLine = {
  id: string; name: string; teamName: string; lessonsDone: number; quizzesPassed: number; bestScore: number | null; begun: boolean; finishedAt: number | null
  dueOn: string | null; overdue: boolean
}

type Props = { lines: CoursePersonLine[]; course: { title: string; lessons: number; quizzes: number }; now: number }

/** The people of a manager as they are in one course, a line each. */
export function CoursePeopleTable({ lines, course, now }: Props) {
  const head = (
    <>
      <Th>Person</Th>
      <Th>How far</Th>
      <Th>Steps</Th>
      <Th>Best quiz score</Th>
      <Th>Due</Th>
    </>
  )
  const steps = course.lessons + course.quizzes
  return (
    <Table caption={`People in ${course.title}`} head={head}>
      {lines.map((line) => (
        <tr key={line.id}>
          <Td head>
            <Link to={`/team/${line.id}`} className="link inline-flex min-h-11 min-w-28 items-center">
              {line.name}
            </Link>
            <span className="-mt-1 block text-xs font-normal text-ink-quiet">{line.teamName}</span>
          </Td>
          <Td>
            <HowFar line={line} />
          </Td>
          <Td>
            <div className="min-w-40">
              <Meter value={line.lessonsDone + line.quizzesPassed} max={steps} label={`${line.lessonsDone + line.quizzesPassed} of ${steps}`} />
            </div>
          </Td>
          <Td>{line.bestScore === null ? <span className="text-ink-quiet">not tried</span> : <span className="figures">{percentWords(line.bestScore)}</span>}</Td>
          <Td>
            <span className="whitespace-nowrap">
              {line.dueOn === null ? <span className="text-ink-quiet">not assigned</span> : line.finishedAt === null ? dueWords(line.dueOn, now) : `was due ${dateWords(Date.parse(line.dueOn))}`}
            </span>
          </Td>
        </tr>
      ))}
    </Table>
  )
}

function HowFar({ line: { finishedAt, begun, overdue } }: { line: CoursePersonLine }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {finishedAt !== null ? <Badge tone="good" icon={CircleCheck}>Finished</Badge> : begun ? <Badge icon={CircleDotDashed}>Under way</Badge> : <Badge icon={CircleDashed}>Not begun</Badge>}
      {overdue ? <Badge tone="bad" icon={TriangleAlert}>Overdue</Badge> : null}
      {finishedAt === null ? null : <span className="text-xs whitespace-nowrap text-ink-quiet">{dateWords(finishedAt)}</span>}
    </div>
  )
}
