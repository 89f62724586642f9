import { Form } from '@remix-run/react'
import { Button } from '../button'
import { whenWords } from '../words'
import { givenWords } from './accommodation-words'
import { type ShownAccommodation, shownAtMost } from './shown-accommodation'

type AccommodationListProps = { accommodations: readonly ShownAccommodation[]; none: string; now: number; busy: boolean }

export function AccommodationList({ accommodations, none, now, busy }: AccommodationListProps) {
  if (accommodations.length === 0) return <p className="text-ink-quiet">{none}</p>
  return (
    <>
      <ul className="max-w-[720px] divide-y divide-line rounded-[8px] border border-line bg-raised">
        {accommodations.slice(0, shownAtMost).map((one) => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5">
            <Granted accommodation={one} now={now} />
            {one.revocable ? <Revoke accommodation={one} busy={busy} /> : <p className="text-sm text-ink-quiet">For every quiz. An admin can revoke it.</p>}
          </li>
        ))}
      </ul>
      {accommodations.length > shownAtMost ? <p className="mt-2 text-sm text-ink-quiet">{`Only the newest ${shownAtMost} stand here.`}</p> : null}
    </>
  )
}

function Granted({ accommodation, now }: { accommodation: ShownAccommodation; now: number }) {
  const { about, email, reason, grantedByName, grantedAt } = accommodation
  return (
    <div className="min-w-0 space-y-0.5 wrap-anywhere">
      <p>
        <span className="font-semibold">{about}</span> {email ? <span className="text-sm text-ink-quiet">{email}</span> : null}
      </p>
      <p>{givenWords(accommodation)}</p>
      <p className="text-sm">{reason}</p>
      <p className="text-sm text-ink-quiet">
        {`Granted by ${grantedByName}, `}
        <time dateTime={new Date(grantedAt).toISOString()}>{whenWords(grantedAt, now)}</time>
      </p>
    </div>
  )
}

function Revoke({ accommodation: { id, about, timeFactor, extraAttempts, closesAt }, busy }: { accommodation: ShownAccommodation; busy: boolean }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="revoke" />
      <input type="hidden" name="id" value={id} />
      <Button look="danger" disabled={busy}>
        Revoke<span className="sr-only">{` ${givenWords({ timeFactor, extraAttempts, closesAt })}: ${about}`}</span>
      </Button>
    </Form>
  )
}
