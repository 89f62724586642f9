import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Named = { id: string; name: string; text: string; to: string; note?: ReactNode }

/** Names with what each stands for, two beside each other where there is room. */
export function NamedList({ items }: { items: readonly Named[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {items.map(({ id, name, text, to, note }) => (
        <li key={id} className="rounded-[8px] border border-line bg-raised px-5 py-3">
          <Link to={to} className="link flex min-h-11 items-center font-semibold">
            {name}
          </Link>
          <p>{text}</p>
          {note ? <p className="mt-1 text-sm text-ink-quiet">{note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
