import { Link } from '@remix-run/react'
import { CircleCheck, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import type { NextCertificate as Next } from '../../workflows/certificates/show-certificates.server'
import { ReadinessBadge } from '../badge'
import { Card, EmptyState } from '../page'
import { countWords, dateWords } from '../words'

/** What the next certificate takes: to be Ready, and one quiz on the same day. */
export function NextCertificate({ next }: { next: Next }) {
  const { mandatory, missing, quizzes, from, roleName } = next
  if (quizzes.length === 0 || mandatory === 0) {
    return (
      <EmptyState title={`Nothing certifies as ${roleName} yet`}>
        {quizzes.length === 0 ? 'Once a trainer has set a quiz that does, it stands here with what it takes.' : 'The role asks for no skill that one must be Ready in.'}
      </EmptyState>
    )
  }
  if (from !== null) return <p className="max-w-[64ch]">{`There is nothing to do until ${dateWords(from)}. From that day on you can renew it, and what it takes stands here.`}</p>
  return (
    <Card>
      <p className="mb-4 max-w-[64ch]">{next.renews ? 'To renew it, both on one day:' : `To be certified as ${roleName}, both on one day:`}</p>
      <ol className="space-y-5">
        <Step done={missing.length === 0} title={missing.length === 0 ? 'You are Ready in every mandatory skill today' : `Be Ready in every mandatory skill: ${missing.length} of ${mandatory} to go`}>
          {missing.length > 0 ? (
            <ul>
              {missing.map(({ id, name, label }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3">
                  <Link to={`/readiness/${id}`} className="link inline-flex min-h-11 items-center">
                    {name}
                  </Link>
                  <ReadinessBadge label={label} />
                </li>
              ))}
            </ul>
          ) : null}
        </Step>
        <Step done={false} title={quizzes.length === 1 ? 'Pass this quiz in one sitting' : 'Pass one of these quizzes in one sitting'}>
          <ul>
            {quizzes.map(({ id, title, path, days }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                <Link to={path} className="link inline-flex min-h-11 items-center">
                  {title}
                </Link>
                <span className="text-sm text-ink-quiet">{`certifies for ${countWords(days, 'day')}`}</span>
              </li>
            ))}
          </ul>
        </Step>
      </ol>
    </Card>
  )
}

function Step({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  const Icon = done ? CircleCheck : CircleDashed
  return (
    <li className="flex gap-3">
      <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${done ? 'text-good' : 'text-ink-quiet'}`} />
      <div className="min-w-0">
        <p className="font-semibold">
          {title}
          <span className="sr-only">{done ? ' (done)' : ' (to do)'}</span>
        </p>
        {children}
      </div>
    </li>
  )
}
