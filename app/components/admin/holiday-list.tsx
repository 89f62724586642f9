import { Form } from '@remix-run/react'
import { Button } from '../button'
import { dateWords } from '../words'

type Listed = { id: string; day: string; name: string; team: { name: string } | null }

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** The days off of a year; taking one away asks once. */
export function HolidayList({ holidays }: { holidays: readonly Listed[] }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {holidays.map(({ id, day, name, team }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold">{name}</p>
            <p className="text-sm text-ink-quiet">{`${weekday.format(Date.parse(day))}, ${dateWords(Date.parse(day))} · ${team ? `${team.name} and below` : 'everyone'}`}</p>
          </div>
          <details className="text-sm">
            <summary className="min-h-11 py-3 font-medium text-bad" aria-label={`Remove ${name}, ${dateWords(Date.parse(day))}`}>
              Remove
            </summary>
            <Form method="post" action={`/admin/holidays?year=${day.slice(0, 4)}`} className="max-w-[40ch] space-y-3 pb-2">
              <p>{`${name} will be a working day again in deadlines that are counted from now on.`}</p>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="id" value={id} />
              <Button look="danger">Remove this holiday</Button>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  )
}
