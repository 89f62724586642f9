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
    <li className="px-4 py-2 sm:px-5">
      <div className="flex items-center justify-between gap-4">
        <Link to={to} className="inline-flex min-h-11 min-w-0 items-center font-semibold hover:text-accent">
          {title}
        </Link>
        <Link to={`${to}/versions`} className="link inline-flex min-h-11 shrink-0 items-center text-sm" aria-label={`Versions of ${title}`}>
          Versions
        </Link>
      </div>
      {draft ? (
        <p className="pb-2">
          <Badge tone="warn" icon={PencilLine}>
            {`Draft by ${draft.by}, ${whenWords(draft.at, now)}`}
          </Badge>
        </p>
      ) : null}
      <div className="figures flex flex-wrap justify-between gap-x-6 gap-y-1 pb-2 text-sm text-ink-quiet">
        <p>{`Version ${number}, published ${whenWords(publishedAt, now)} ${publishedBy ? `by ${publishedBy}` : 'from content/'}`}</p>
        <div className="sm:text-right">
          <p>{`On version ${number}: ${readersWords(newest)}`}</p>
          {number > 1 ? <p>{`On older versions: ${readersWords(older)}`}</p> : null}
        </div>
      </div>
    </li>
  )
}

export function readersWords({ started, finished }: Readers): string {
  return started === 0 ? 'no readers yet' : `${started} started, ${finished} finished`
}
