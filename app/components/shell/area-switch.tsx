import { Link } from '@remix-run/react'
import type { Area } from '../places'

/** On a phone, where the bar shows one area only: the way to the others of a person with several roles. */
export function AreaSwitch({ areas, here }: { areas: readonly Area[]; here: Area | undefined }) {
  return (
    <nav aria-label="Your roles" className="-mx-1 flex gap-1 overflow-x-auto pb-2 lg:hidden">
      {areas.map((area) => (
        <Link
          key={area.title}
          to={area.places[0]?.to ?? '/'}
          aria-current={area === here ? 'true' : undefined}
          className="flex min-h-11 items-center rounded-[8px] px-3 text-sm font-medium text-ink-quiet aria-[current]:bg-accent-quiet aria-[current]:text-accent"
        >
          {area.title}
        </Link>
      ))}
    </nav>
  )
}
