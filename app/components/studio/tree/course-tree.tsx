import { Link } from '@remix-run/react'
import { Archive } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TreeCourse } from '#db/queries/course-tree'
import { Badge } from '../../badge'
import { BranchPanel, type OpenBranch } from './branch-panel'
import { dropMark } from './lesson-row'
import { ModuleFold } from './module-fold'
import { anchorOf, Grip, MoveButtons, movesForm } from './move-buttons'
import type { Standing } from './place'
import { useMoves } from './use-moves'

/** With more lessons than this a module shows its lessons once it is unfolded. */
const unfoldedLessons = 40

type CourseTreeProps = { courses: TreeCourse[]; open: OpenBranch | null; now: number }

/** Courses, their modules, their lessons. Everything moves by its buttons with or without a script, and by the mouse with one. */
export function CourseTree({ courses, open, now }: CourseTreeProps) {
  const root = useRef<HTMLDivElement>(null)
  const [alive, setAlive] = useState(false)
  const moves = useMoves(root)
  useDrag(root, courses, moves.place)
  useEffect(() => setAlive(true), [])
  const all = courses.flatMap((course) => course.modules.flatMap((module) => module.lessons)).length
  const siblings = courses.map((course) => course.id)
  return (
    <div ref={root} onClickCapture={(event) => moves.hold(event.target)} role="presentation">
      <moves.Form id={movesForm} method="post" action="/studio">
        <input type="hidden" name="intent" value="move" />
        {alive ? <input type="hidden" name="reply" value="data" /> : null}
      </moves.Form>
      <div className="space-y-12">
        {courses.map((course) => (
          <CourseBranch
            key={course.id}
            course={course}
            standing={{ kind: 'course', id: course.id, parent: '', siblings }}
            unfolded={(moduleId) => all <= unfoldedLessons || holds(course, moduleId, open)}
            open={open}
            alive={alive}
            now={now}
          />
        ))}
      </div>
      <div role="status" className="sticky bottom-24 z-20 mt-4 lg:bottom-6">
        {moves.fault ? <p className="rounded-[8px] border border-bad bg-bad-quiet px-4 py-3 text-sm font-medium text-bad">{moves.fault}</p> : null}
        {moves.said && !moves.fault ? <p className="rounded-[8px] border border-good bg-good-quiet px-4 py-3 text-sm font-medium text-good">{moves.said}</p> : null}
      </div>
    </div>
  )
}

const holds = (course: TreeCourse, moduleId: string, open: OpenBranch | null) =>
  open !== null && course.modules.some((module) => module.id === moduleId && module.lessons.some((lesson) => lesson.id === open.standing.id))

type CourseBranchProps = {
  course: TreeCourse
  standing: Standing
  unfolded: (moduleId: string) => boolean
  open: OpenBranch | null
  alive: boolean
  now: number
}

function CourseBranch({ course, standing, unfolded, open, alive, now }: CourseBranchProps) {
  const { id, title, modules, archived } = course
  const siblings = modules.map((module) => module.id)
  const openId = open?.standing.id ?? null
  return (
    <section id={anchorOf(id)} data-branch={id} data-kind="course" data-parent="" data-course="" aria-labelledby={`${anchorOf(id)}-title`} className={`scroll-mt-6 ${dropMark}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 sm:flex-nowrap">
        <div className="flex min-w-0 items-center">
          <Grip />
          <h3 id={`${anchorOf(id)}-title`} className={`text-lg font-semibold ${archived ? 'text-ink-quiet' : ''}`}>
            {title}
          </h3>
          {archived ? (
            <span className="ml-2">
              <Badge icon={Archive}>Archived</Badge>
            </span>
          ) : null}
        </div>
        <div className="ml-auto flex items-center">
          <Link to={`/studio/${id}`} className="link inline-flex min-h-11 items-center px-1 text-sm whitespace-nowrap sm:px-2" aria-label={`Settings of ${title}`}>
            Settings
          </Link>
          <Link to={`/studio/${id}#add`} className="link mr-1 inline-flex min-h-11 items-center px-1 text-sm whitespace-nowrap sm:px-2" aria-label={`Add a module to ${title}`}>
            Add a module
          </Link>
          <MoveButtons standing={standing} title={title} open={openId === id} />
        </div>
      </div>
      {open && openId === id ? (
        <BranchPanel branch={open} title={title} archived={archived} alive={alive}>
          <Link to={`/studio/${id}`} className="link inline-flex min-h-11 items-center">
            Settings of the course
          </Link>
        </BranchPanel>
      ) : null}
      <div className="mt-2 space-y-3">
        {modules.map((module) => (
          <ModuleFold
            key={module.id}
            module={module}
            standing={{ kind: 'module', id: module.id, parent: id, siblings }}
            unfolded={unfolded(module.id)}
            openId={openId}
            open={open}
            alive={alive}
            now={now}
          />
        ))}
        {modules.length === 0 ? <p className="text-ink-quiet">This course has no modules yet.</p> : null}
      </div>
    </section>
  )
}

/** Dragging is fetched once the page stands, and put on anew whenever the tree has changed. */
function useDrag(root: RefObject<HTMLDivElement>, courses: TreeCourse[], place: (value: string) => void): void {
  const latest = useRef(place)
  useEffect(() => {
    latest.current = place
  })
  useEffect(() => {
    let end: (() => void) | null = null
    let gone = false
    void import('./tree-drag').then(({ enableDrag }) => {
      if (!gone && root.current) end = enableDrag(root.current, (value) => latest.current(value))
    })
    return () => {
      gone = true
      end?.()
    }
  }, [root, courses])
}
