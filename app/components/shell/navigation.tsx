import { Link } from '@remix-run/react'
import { account, type Area, isAt, lookUp, type Place, placesInBar } from '../places'

type Props = { areas: readonly Area[]; here: Area | undefined; path: string; name: string }

/** The share of the bar that so many places take beside the account, whether or not that has come from the server yet. */
const room = ['', 'max-lg:basis-1/2', 'max-lg:basis-2/3', 'max-lg:basis-3/4', 'max-lg:basis-4/5']

/**
 * The places of a person, once: from 1024 px on a rail with all of them under their areas, on a phone a bar with at most four places
 * of the area where they are, and the account.
 */
export function Navigation({ areas, here, path, name }: Props) {
  const shown = [...areas, lookUp]
  const all = [...shown.flatMap((area) => area.places), account]
  const isHere = (place: Place) => isAt(place, path, all)
  return (
    <nav
      aria-label="Main"
      className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-40 max-lg:border-t max-lg:border-line max-lg:bg-raised max-lg:pb-[env(safe-area-inset-bottom)] lg:mt-4 lg:flex lg:grow lg:flex-col lg:gap-4"
    >
      {/* In the bar every place has the same room, whatever its name, before and after the page is there. */}
      <div className="max-lg:mx-auto max-lg:flex max-lg:min-h-14 max-lg:max-w-[560px] lg:contents">
        {shown.map((area) => (
          <div key={area.title} className={area === here ? `max-lg:min-w-0 max-lg:shrink-0 ${room[Math.min(area.places.length, placesInBar)]}` : 'max-lg:hidden'}>
            <p className="px-3 pb-1 text-xs font-semibold tracking-wide text-ink-quiet max-lg:hidden">{area.title}</p>
            <ul className="max-lg:flex lg:space-y-0.5">
              {area.places.map((place, nth) => (
                <li key={place.to} className={nth < placesInBar ? 'max-lg:min-w-0 max-lg:flex-1' : 'max-lg:hidden'}>
                  <PlaceLink place={place} here={isHere(place)} label={place.label} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div className="max-lg:min-w-0 max-lg:grow max-lg:basis-0 lg:mt-auto">
          <PlaceLink place={account} here={isHere(account)} label={name} short={account.label} />
        </div>
      </div>
    </nav>
  )
}

/** `short` is what a phone's bar says instead of the label. */
function PlaceLink({ place: { to, icon: Icon }, here, label, short }: { place: Place; here: boolean; label: string; short?: string }) {
  return (
    <Link
      to={to}
      aria-current={here ? 'page' : undefined}
      className="flex items-center font-medium text-ink-quiet aria-[current]:font-semibold aria-[current]:text-accent max-lg:min-h-14 max-lg:flex-col max-lg:gap-0.5 max-lg:pt-[9px] max-lg:text-xs lg:min-h-11 lg:gap-3 lg:rounded-[8px] lg:px-3 lg:text-sm lg:hover:bg-line/60 lg:hover:text-ink lg:aria-[current]:bg-accent-quiet lg:aria-[current]:text-accent"
    >
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      <span className={`max-w-full truncate max-lg:px-0.5 ${short ? 'max-lg:hidden' : ''}`}>{label}</span>
      {short ? <span className="max-w-full truncate px-0.5 lg:hidden">{short}</span> : null}
    </Link>
  )
}
