import { Link } from '@remix-run/react'
import { Archive, CircleDashed, MessageSquareText, PencilLine } from 'lucide-react'
import type { TreeLesson } from '#db/queries/course-tree'
import { Badge } from '../../badge'
import { whenWords } from '../../words'
import { readersWords } from '../readers-words'
import { BranchPanel, type OpenBranch } from './branch-panel'
import { anchorOf, Grip, MoveButtons } from './move-buttons'
import type { Standing } from './place'

type LessonRowProps = { lesson: TreeLesson; standing: Standing; course: string; to: string; open: OpenBranch | null; alive: boolean; now: number }

export const dropMark =
  'data-[drop=before]:shadow-[inset_0_3px_0_var(--accent)] data-[drop=after]:shadow-[inset_0_-3px_0_var(--accent)] data-[drop=into]:shadow-[inset_0_0_0_2px_var(--accent)]'

/** One lesson: what is out, who reads it, who writes or waits, and how it moves. */
export function LessonRow({ lesson, standing, course, to, open, alive, now }: LessonRowProps) {
  const { id, title, version, archived } = lesson
  return (
    <li
      id={anchorOf(id)}
      data-branch={id}
      data-kind="lesson"
      data-parent={standing.parent}
      data-course={course}
      className={`scroll-mt-6 px-1 py-1 sm:px-3 ${dropMark}`}
    >
      <div className="flex flex-wrap items-center gap-x-2 sm:flex-nowrap">
        <div className="flex min-w-0 grow basis-full items-center sm:basis-auto">
          <Grip />
          <Link to={to} className={`inline-flex min-h-11 min-w-0 items-center font-semibold hover:text-accent ${archived ? 'text-ink-quiet' : ''}`}>
            {title}
          </Link>
        </div>
        <div className="ml-auto flex items-center">
          {version ? (
            <Link to={`${to}/versions`} className="link mr-1 inline-flex min-h-11 items-center px-1 text-sm" aria-label={`Versions of ${title}`}>
              Versions
            </Link>
          ) : null}
          <MoveButtons standing={standing} title={title} open={open !== null} />
        </div>
      </div>
      <div className="space-y-1 pr-2 pb-2 pl-6">
        <States lesson={lesson} now={now} />
        <Figures lesson={lesson} now={now} />
      </div>
      {open ? (
        <BranchPanel branch={open} title={title} archived={archived} alive={alive}>
          <Link to={to} className="link inline-flex min-h-11 items-center">
            Open in the editor
          </Link>
          <p className="inline-flex min-h-11 items-center text-sm text-ink-quiet">Its title stands at the top of its text and is changed there.</p>
        </BranchPanel>
      ) : null}
    </li>
  )
}

function States({ lesson: { archived, version, review, draft }, now }: { lesson: TreeLesson; now: number }) {
  if (!archived && version && !review && !draft) return null
  return (
    <p className="flex flex-wrap gap-1.5">
      {archived ? <Badge icon={Archive}>Archived</Badge> : null}
      {version ? null : (
        <Badge tone="warn" icon={CircleDashed}>
          Not published yet
        </Badge>
      )}
      {review ? (
        <Badge tone="accent" icon={MessageSquareText}>
          {`In review, asked by ${review.by} ${whenWords(review.at, now)}`}
        </Badge>
      ) : null}
      {draft ? (
        <Badge tone="warn" icon={PencilLine}>
          {`Draft by ${draft.by}, ${whenWords(draft.at, now)}`}
        </Badge>
      ) : null}
    </p>
  )
}

function Figures({ lesson: { version, newest, older }, now }: { lesson: TreeLesson; now: number }) {
  if (!version) return <p className="text-sm text-ink-quiet">Reps see nothing of it until it is published.</p>
  const { number, publishedAt, publishedBy } = version
  return (
    <div className="figures flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm text-ink-quiet">
      <p>{`Version ${number}, published ${whenWords(publishedAt, now)} ${publishedBy ? `by ${publishedBy}` : 'from content/'}`}</p>
      <div className="sm:text-right">
        <p>{`On version ${number}: ${readersWords(newest)}`}</p>
        {number > 1 ? <p>{`On older versions: ${readersWords(older)}`}</p> : null}
      </div>
    </div>
  )
}
