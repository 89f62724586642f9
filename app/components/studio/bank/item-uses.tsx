import { Link } from '@remix-run/react'
import type { ShownItem } from '../../../workflows/bank/item-page.server'
import { Badge } from '../../badge'
import { countWords } from '../../words'

type Props = Pick<ShownItem, 'lessons' | 'quizzes' | 'verdicts' | 'use' | 'state'>

/** Where a question is asked: in which lessons, by which quizzes, and how often it was. */
export function ItemUses({ lessons, quizzes, verdicts, use, state }: Props) {
  const drawn = use === 'quiz' && state === 'in-use'
  return (
    <div className="space-y-4">
      {lessons.length + (drawn ? quizzes.length : 0) > 0 ? (
        <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
          {lessons.map(({ path, title, moduleTitle, archived }) => (
            <li key={path} className="flex flex-wrap items-center gap-x-3 px-4 py-1">
              <Link to={`/studio/${path}`} className="link inline-flex min-h-11 items-center font-semibold">
                {title}
              </Link>
              <span className="text-sm text-ink-quiet">{`A checkpoint of this lesson, in ${moduleTitle}.`}</span>
              {archived ? <Badge tone="warn">Archived</Badge> : null}
            </li>
          ))}
          {drawn
            ? quizzes.map(({ title, moduleId, way, of }) => (
                <li key={`${title} ${of ?? ''}`} className="flex flex-wrap items-center gap-x-3 px-4 py-1">
                  {moduleId === null ? (
                    <span className="inline-flex min-h-11 items-center font-semibold">{title}</span>
                  ) : (
                    <Link to={`/studio/${moduleId}#quiz`} className="link inline-flex min-h-11 items-center font-semibold">
                      {title}
                    </Link>
                  )}
                  <span className="text-sm text-ink-quiet">{wayWords(way, of)}</span>
                </li>
              ))
            : null}
        </ul>
      ) : (
        <p className="text-ink-quiet">{state === 'in-use' ? 'No lesson and no quiz asks it.' : 'Nothing asks it as it stands.'}</p>
      )}
      {lessons.length > 0 && state !== 'in-use' ? <p className="text-sm">These lessons name a question that is not in use: readers meet a hole there until it is back.</p> : null}
      <p className="text-sm text-ink-quiet">
        {verdicts.answers === 0 ? 'No attempt has an answer to it yet.' : `${countWords(verdicts.answers, 'answer')} of ${countWords(verdicts.people, 'person', 'people')} to it were judged in attempts, over all its versions.`}
      </p>
    </div>
  )
}

function wayWords(way: 'always' | 'may', of: string | null): string {
  const where = of === null ? '' : ` in “${of}”`
  return way === 'always' ? `Asks it of everyone${where}.` : `May draw it${where}.`
}
