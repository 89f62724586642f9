import { Link } from '@remix-run/react'
import { byDay, type TimelineEntry } from '../../domain/insight/timeline'
import { dateWords } from '../words'
import { type EntryLook, entryLook, kindWords } from './timeline-words'

type Props = { entries: readonly TimelineEntry[]; person: { id: string; firstName: string }; level?: 2 | 3 }

const dots: Record<EntryLook['tone'], string> = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad', quiet: 'bg-line-strong' }

/** Moments of somebody, newest first, day by day. `level`: of the headings that name the days. */
export function TimelineList({ entries, person, level = 2 }: Props) {
  const Day = level === 2 ? 'h2' : 'h3'
  return (
    <div className="space-y-6">
      {byDay(entries).map(({ day, entries: those }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Day id={`day-${day}`} className="text-sm font-semibold text-ink-quiet">{dateWords(Date.parse(day))}</Day>
          <ol className="mt-2 divide-y divide-line rounded-[8px] border border-line bg-raised">
            {those.map((entry) => (
              <Entry key={entry.id} entry={entry} person={person} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Entry({ entry, person }: { entry: TimelineEntry; person: Props['person'] }) {
  const { tone, words, beside, to } = entryLook(entry, person)
  return (
    <li className="grid grid-cols-[10px_minmax(0,1fr)] gap-x-3 px-4 py-2 sm:grid-cols-[10px_minmax(0,1fr)_auto] sm:items-center">
      <span aria-hidden="true" className={`mt-4 size-2.5 rounded-full sm:mt-0 ${dots[tone]}`} />
      <p className="min-w-0 wrap-anywhere">
        {to === null ? <span className="inline-flex min-h-11 items-center">{words}</span> : <Link to={to} className="link inline-flex min-h-11 items-center">{words}</Link>}
        {beside === null ? null : <span className="text-sm text-ink-quiet">{` · ${beside}`}</span>}
      </p>
      <span className="col-start-2 pb-2 text-sm text-ink-quiet sm:col-start-3 sm:pb-0">{kindWords[entry.kind]}</span>
    </li>
  )
}
