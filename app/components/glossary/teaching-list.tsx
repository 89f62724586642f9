import { Link } from '@remix-run/react'

export type Teaching = { id: string; title: string; summary: string; where: string; to: string | null }

/** The lessons that treat of something; a name without a link for who opens none. */
export function TeachingList({ lessons }: { lessons: readonly Teaching[] }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {lessons.map(({ id, title, summary, where, to }) => (
        <li key={id} className="px-5 py-3">
          {to === null ? (
            <p className="flex min-h-11 items-center font-semibold">{title}</p>
          ) : (
            <Link to={to} className="link flex min-h-11 items-center font-semibold">
              {title}
            </Link>
          )}
          <p>{summary}</p>
          <p className="mt-1 text-sm text-ink-quiet">{where}</p>
        </li>
      ))}
    </ul>
  )
}
