import { Form, Link } from '@remix-run/react'
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import type { ReactNode } from 'react'

const to = (part: string) => `?${new URLSearchParams({ part })}`

/** Leads to the form of a part. `of`: what it is called, for who hears the link alone. */
export function ChangeLink({ part, of }: { part: string; of: string }) {
  return (
    <Link to={to(part)} aria-label={`Change: ${of}`} className="link inline-flex min-h-11 min-w-11 shrink-0 items-center justify-end text-sm">
      Change
    </Link>
  )
}

/** Leads to adding a part. `owner`: the element that it is added to. */
export function AddLink({ part, owner, children }: { part: string; owner?: string; children: string }) {
  return (
    <Link to={to(part)} aria-label={owner ? `${children} to ${owner}` : undefined} className="link inline-flex min-h-11 items-center gap-1.5 text-sm">
      <Plus aria-hidden="true" className="size-4" />
      {children}
    </Link>
  )
}

type LineProps = { part: string; of: string; title?: string; moves?: ReactNode; children: ReactNode }

/** One part in words, with the way to its form. What has a `title` stands below that, with all the room there is. */
export function PartLine({ part, of, title, moves, children }: LineProps) {
  const ways = (
    <div className="flex shrink-0 items-center">
      {moves}
      <ChangeLink part={part} of={of} />
    </div>
  )
  if (title === undefined) {
    return (
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow py-3 text-sm">{children}</div>
        {ways}
      </div>
    )
  }
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 text-sm font-semibold">{title}</p>
        {ways}
      </div>
      <p className="text-sm text-ink-quiet">{children}</p>
    </div>
  )
}

type MoveProps = { part: string; of: string; isFirst: boolean; isLast: boolean; sent: Record<string, string>; busy: boolean }

/** Puts a part before or behind its neighbour. The plan is saved by it. */
export function MoveButtons({ part, of, isFirst, isLast, sent, busy }: MoveProps) {
  const button = 'inline-grid size-11 place-items-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink disabled:opacity-40'
  return (
    <Form method="post" preventScrollReset className="flex" data-moves={part}>
      {Object.entries({ ...sent, part }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button name="intent" value="up" disabled={isFirst || busy} aria-label={`Move ${of} up`} className={button}><ArrowUp aria-hidden="true" className="size-4" /></button>
      <button name="intent" value="down" disabled={isLast || busy} aria-label={`Move ${of} down`} className={button}><ArrowDown aria-hidden="true" className="size-4" /></button>
    </Form>
  )
}
