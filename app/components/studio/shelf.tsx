import { Link } from '@remix-run/react'
import { PencilLine } from 'lucide-react'
import type { Readers, ShelfCourse, ShelfLesson } from '#db/queries/studio'
import { Badge } from '../badge'
import { Section } from '../page'
import { whenWords } from '../words'

/** Courses, their modules, their lessons: what is out, who reads it, and where somebody is writing. */
export function Shelf({ courses, now }: { courses: ShelfCourse[]; now: number }) {
  return courses.map((course) => (
    <Section key={course.id} id={course.id} title={course.title}>
      <div className="space-y-8">
        {course.modules.map((module) => (
          <div key={module.id}>
            <h3 className="text-base font-semibold">{module.title}</h3>
            {module.lessons.length === 0 ? (
              <p className="mt-2 text-ink-quiet">This module has no lessons yet.</p>
            ) : (
              <ul className="mt-3 divide-y divide-line rounded-[8px] border border-line bg-raised">
                {module.lessons.map((lesson) => (
                  <LessonRow key={lesson.id} lesson={lesson} to={`/studio/${course.id}/${module.slug}/${lesson.slug}`} now={now} />
                ))}
              </ul>
            )}
          </div>
        ))}
        {course.modules.length === 0 ? <p className="text-ink-quiet">This course has no modules yet.</p> : null}
      </div>
    </Section>
  ))
}

function LessonRow({ lesson, to, now }: { lesson: ShelfLesson; to: string; now: number }) {
  const { title, number, publishedAt, publishedBy, newest, older, draft } = lesson
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3 sm:px-5 lg:grid-cols-[minmax(0,1fr)_18rem] lg:items-center">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3">
          <Link to={to} className="inline-flex min-h-11 items-center font-semibold hover:text-accent">
            {title}
          </Link>
          {draft ? (
            <Badge tone="warn" icon={PencilLine}>
              {`Draft by ${draft.by}, ${whenWords(draft.at, now)}`}
            </Badge>
          ) : null}
        </div>
        <p className="text-sm text-ink-quiet">
          {`Version ${number}, published ${whenWords(publishedAt, now)} ${publishedBy ? `by ${publishedBy}` : 'from content/'}`}
          {' · '}
          <Link to={`${to}/versions`} className="link inline-flex min-h-11 items-center" aria-label={`Versions of ${title}`}>
            Versions
          </Link>
        </p>
      </div>
      <div className="figures text-sm text-ink-quiet lg:text-right">
        <p>{`On version ${number}: ${readersWords(newest)}`}</p>
        {number > 1 ? <p>{`On older versions: ${readersWords(older)}`}</p> : null}
      </div>
    </li>
  )
}

export function readersWords({ started, finished }: Readers): string {
  return started === 0 ? 'no readers yet' : `${started} started, ${finished} finished`
}
