import { ChevronRight } from 'lucide-react'
import { dateTimeWords, whenWords } from '../words'
import type { Change } from './audit-changes'
import type { AuditLine } from './audit-line'

/** Who did what, newest first; the fields that changed are one click away. */
export function AuditList({ lines, now }: { lines: readonly AuditLine[]; now: number }) {
  return (
    <ol className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {lines.map((line) => (
        <li key={line.id} className="px-4 py-3 sm:px-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
            <p className="min-w-0 break-words">
              <span className="font-semibold">{line.who}</span> {line.what}
            </p>
            <time dateTime={new Date(line.at).toISOString()} className="text-sm text-ink-quiet">
              {whenWords(line.at, now)}
            </time>
          </div>
          <details className="group">
            <summary className="-ml-1 inline-flex min-h-11 list-none items-center gap-1 rounded-[8px] px-1 text-sm font-medium text-ink-quiet hover:text-ink [&::-webkit-details-marker]:hidden">
              <ChevronRight aria-hidden="true" className="size-4 transition-transform duration-150 group-open:rotate-90" />
              {line.changes.length === 0 ? 'When exactly' : `What changed (${line.changes.length})`}
              <span className="sr-only">{`: ${line.who} ${line.what}`}</span>
            </summary>
            <p className="pb-2 text-sm text-ink-quiet">{dateTimeWords(line.at)}</p>
            {line.changes.length > 0 ? <Changes changes={line.changes} /> : null}
          </details>
        </li>
      ))}
    </ol>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="space-y-3 pb-2 text-sm sm:space-y-2">
      {changes.map(({ field, from, to }) => (
        <div key={field} className="sm:grid sm:grid-cols-[160px_1fr] sm:gap-4">
          <dt className="font-semibold">{field}</dt>
          <dd className="min-w-0 break-words">
            {from === null ? null : (
              <>
                <span className="sr-only">was </span>
                <del className="text-ink-quiet">{from}</del> <span aria-hidden="true">→</span> <span className="sr-only">is now </span>
              </>
            )}
            {to === null ? <span className="text-ink-quiet">nothing</span> : <ins className="no-underline">{to}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
