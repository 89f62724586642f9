import { Form } from '@remix-run/react'
import { ChevronDown, Laptop, Smartphone } from 'lucide-react'
import { Badge } from '../badge'
import { Button } from '../button'
import { whenWords } from '../words'
import { deviceWords, isHandheld } from './device-words'

type Session = { id: string; userAgent: string; address: string; seenAt: number; isThis: boolean }

/** Where a person is signed in. */
export function SessionList({ sessions, now, busy }: { sessions: readonly Session[]; now: number; busy: boolean }) {
  const others = sessions.filter((session) => !session.isThis).length
  return (
    <>
      <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} now={now} busy={busy} />
        ))}
      </ul>
      {others > 0 ? <EndOthers count={others} busy={busy} /> : null}
    </>
  )
}

function SessionRow({ session: { id, userAgent, address, seenAt, isThis }, now, busy }: { session: Session; now: number; busy: boolean }) {
  const Icon = isHandheld(userAgent) ? Smartphone : Laptop
  const device = deviceWords(userAgent)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-quiet" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {device}
          {isThis ? <Badge tone="accent">This device</Badge> : null}
        </p>
        <p className="text-sm break-words text-ink-quiet">
          {isThis ? 'In use now' : `Last used ${whenWords(seenAt, now)}`}, from {address}
        </p>
      </div>
      {isThis ? null : (
        <Form method="post" action="/account">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="session" value={id} />
          <Button disabled={busy} aria-label={`Sign out ${device}, last used ${whenWords(seenAt, now)}`}>
            Sign out
          </Button>
        </Form>
      )}
    </li>
  )
}

function EndOthers({ count, busy }: { count: number; busy: boolean }) {
  const devices = count === 1 ? 'the other device' : `all ${count} other devices`
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center gap-1 text-sm font-semibold text-accent">
        <ChevronDown aria-hidden="true" className="size-4" />
        Sign out {devices}
      </summary>
      <Form method="post" action="/account" className="mt-2 flex flex-wrap items-center gap-4">
        <input type="hidden" name="intent" value="end-others" />
        <p className="max-w-[52ch] text-sm text-ink-quiet">Everyone there has to sign in again. This device stays signed in.</p>
        <Button look="danger" disabled={busy}>
          Sign out {devices}
        </Button>
      </Form>
    </details>
  )
}
