import { Link } from '@remix-run/react'

const look =
  'flex size-11 items-center justify-center rounded-[8px] text-sm font-semibold text-accent hover:bg-accent-quiet aria-[current]:bg-accent aria-[current]:text-accent-ink'

/** The letters that terms stand under; a letter shows only its own. */
export function Letters({ letters, letter }: { letters: readonly string[]; letter: string | null }) {
  return (
    <nav aria-label="Letters" className="-mx-2 mt-5">
      <ul className="flex flex-wrap">
        <li>
          <Link to="/glossary" aria-current={letter === null ? 'page' : undefined} className={look}>
            All
          </Link>
        </li>
        {letters.map((one) => (
          <li key={one}>
            <Link to={`/glossary?letter=${encodeURIComponent(one)}`} aria-current={one === letter ? 'page' : undefined} className={look}>
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
