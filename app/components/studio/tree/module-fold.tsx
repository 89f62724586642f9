import { Link } from '@remix-run/react'
import { Archive, ChevronRight } from 'lucide-react'
import type { TreeModule } from '#db/queries/course-tree'
import { Badge } from '../../badge'
import { countWords } from '../../words'
import { BranchPanel, type OpenBranch } from './branch-panel'
import { dropMark, LessonRow } from './lesson-row'
import { anchorOf, Grip, MoveButtons } from './move-buttons'
import type { Standing } from './place'

type ModuleFoldProps = {
  module: TreeModule
  standing: Standing
  unfolded: boolean
  openId: string | null
  open: OpenBranch | null
  alive: boolean
  now: number
}

/** A module that folds, with its lessons in order. */
export function ModuleFold({ module, standing, unfolded, openId, open, alive, now }: ModuleFoldProps) {
  const { id, title, lessons, archived } = module
  const course = standing.parent
  const to = `/studio/${course}/${module.slug}`
  const siblings = lessons.map((lesson) => lesson.id)
  const isOpen = openId === id && open !== null
  return (
    <div
      id={anchorOf(id)}
      data-branch={id}
      data-kind="module"
      data-parent={course}
      data-course={course}
      className={`relative scroll-mt-6 rounded-[8px] border border-line bg-raised ${dropMark}`}
    >
      <div className="absolute top-1 left-1 z-10">
        <Grip />
      </div>
      <div className="absolute top-1 right-1 z-10">
        <MoveButtons standing={standing} title={title} open={isOpen} />
      </div>
      <details open={unfolded} className="group">
        <summary
          data-into={id}
          data-course={course}
          className={`flex min-h-13 list-none items-center gap-2 rounded-[8px] py-1 pr-36 pl-7 [&::-webkit-details-marker]:hidden ${dropMark}`}
        >
          <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-90" />
          <span className="min-w-0">
            <span className={`font-semibold ${archived ? 'text-ink-quiet' : ''}`}>{title}</span>
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-quiet">
              {lessonsWords(module)}
              {archived ? <Badge icon={Archive}>Archived</Badge> : null}
            </span>
          </span>
        </summary>
        <div className="border-t border-line px-2 sm:px-4">
          <p className="flex flex-wrap gap-x-5">
            <Link to={to} className="link inline-flex min-h-11 items-center text-sm" aria-label={`Settings and quiz of ${title}`}>
              Settings and quiz
            </Link>
            <Link to={`${to}#add`} className="link inline-flex min-h-11 items-center text-sm" aria-label={`Add a lesson to ${title}`}>
              Add a lesson
            </Link>
          </p>
        </div>
        {lessons.length === 0 ? (
          <p className="px-2 pb-4 text-sm text-ink-quiet sm:px-4">This module has no lessons yet.</p>
        ) : (
          <ul className="divide-y divide-line border-t border-line">
            {lessons.map((lesson) => (
              <LessonRow
                key={lesson.id}
                lesson={lesson}
                standing={{ kind: 'lesson', id: lesson.id, parent: id, siblings }}
                course={course}
                to={`${to}/${lesson.slug}`}
                open={openId === lesson.id ? open : null}
                alive={alive}
                now={now}
              />
            ))}
          </ul>
        )}
      </details>
      {isOpen ? (
        <div className="border-t border-line px-3 pt-3">
          <BranchPanel branch={open} title={title} archived={archived} alive={alive}>
            <Link to={to} className="link inline-flex min-h-11 items-center">
              Settings, quiz and questions
            </Link>
          </BranchPanel>
        </div>
      ) : null}
    </div>
  )
}

function lessonsWords({ lessons }: TreeModule): string {
  const writing = lessons.filter((lesson) => lesson.draft !== null).length
  const unpublished = lessons.filter((lesson) => lesson.version === null).length
  const said = [countWords(lessons.length, 'lesson')]
  if (writing > 0) said.push(countWords(writing, 'draft'))
  if (unpublished > 0) said.push(`${unpublished} not published yet`)
  return said.join(', ')
}
