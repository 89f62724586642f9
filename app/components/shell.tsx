import { Form, Link, useLocation, useMatches } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { Role } from '../domain/people/person'
import { Brand } from './brand'
import { account, isAt, type Place, placesOf } from './places'

type Visitor = { name: string; roles: readonly Role[] }

const order: Role[] = ['rep', 'manager', 'trainer', 'admin']

/** The frame of every page behind the door: a rail from 1024 px on, a bar with at most five places on a phone. */
export function Shell({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const { pathname } = useLocation()
  const standsIn = usePlace(pathname)
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main, pathname)
  const areas = order.filter((role) => visitor.roles.includes(role)).map((role) => placesOf[role])
  const all = [...areas.flatMap((area) => area.places), account]
  const here = areas.find((area) => area.places.some((place) => isAt(place, standsIn, all))) ?? areas[0]
  return (
    <div className="lg:grid lg:grid-cols-[240px_minmax(0,1fr)]">
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-[8px] focus:bg-raised focus:px-4 focus:py-3">
        Skip to content
      </a>
      <div className="hidden border-r border-line bg-sunk lg:block">
        <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-4 py-5">
          <Brand />
          <nav aria-label="Main" className="mt-6 space-y-6">
            {areas.map((area) => (
              <div key={area.title}>
                <p className="px-3 pb-1 text-xs font-semibold tracking-wide text-ink-quiet">{area.title}</p>
                <ul className="space-y-0.5">
                  {area.places.map((place) => (
                    <li key={place.to}>
                      <RailLink place={place} here={isAt(place, standsIn, all)} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          <div className="mt-auto space-y-0.5 pt-6">
            <RailLink place={{ ...account, label: visitor.name }} here={isAt(account, standsIn, all)} />
            <SignOut />
          </div>
        </div>
      </div>
      <div className="border-b border-line bg-sunk px-4 lg:hidden">
        <div className="flex items-center justify-between py-1.5">
          <Brand />
          <span className="max-w-[45vw] truncate text-sm text-ink-quiet">{visitor.name}</span>
        </div>
        {areas.length > 1 ? <AreaSwitch areas={areas} here={here} /> : null}
      </div>
      <main ref={main} id="content" tabIndex={-1} className="mx-auto w-full max-w-[1120px] px-4 pt-6 pb-28 outline-none sm:px-8 lg:pt-10 lg:pb-16">
        {children}
      </main>
      <BottomBar places={[...(here?.places.slice(0, 4) ?? []), account]} all={all} pathname={standsIn} />
    </div>
  )
}

/** The path whose place is shown as the one where the visitor is: an attempt without a module is a round of practice. */
function usePlace(pathname: string): string {
  const isPractice = useMatches().some(({ data }) => typeof data === 'object' && data !== null && 'moduleId' in data && data.moduleId === null)
  return isPractice ? '/practice/clauses' : pathname
}

/** A new page begins at its head for keys and screen readers too, as it does where a browser loads one. */
function useFocusOnArrival(main: RefObject<HTMLElement>, pathname: string): void {
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [main, pathname])
}

function RailLink({ place: { to, label, icon: Icon }, here }: { place: Place; here: boolean }) {
  return (
    <Link
      to={to}
      aria-current={here ? 'page' : undefined}
      className="flex min-h-11 items-center gap-3 rounded-[8px] px-3 text-sm font-medium text-ink-quiet hover:bg-line/60 hover:text-ink aria-[current]:bg-accent-quiet aria-[current]:font-semibold aria-[current]:text-accent"
    >
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      <span className="truncate">{label}</span>
    </Link>
  )
}

function SignOut() {
  return (
    <Form method="post" action="/logout" reloadDocument>
      <button className="flex min-h-11 w-full items-center gap-3 rounded-[8px] px-3 text-sm font-medium text-ink-quiet hover:bg-line/60 hover:text-ink">
        <LogOut aria-hidden="true" className="size-5 shrink-0" />
        Sign out
      </button>
    </Form>
  )
}

type Area = (typeof placesOf)[Role]

function AreaSwitch({ areas, here }: { areas: Area[]; here: Area | undefined }) {
  return (
    <nav aria-label="Your roles" className="-mx-1 flex gap-1 overflow-x-auto pb-2">
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

function BottomBar({ places, all, pathname }: { places: Place[]; all: Place[]; pathname: string }) {
  return (
    <nav aria-label="Places" className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] lg:hidden">
      {/* Room and columns are there before the places, so that nothing moves while the page comes in. */}
      <ul className="mx-auto grid min-h-14 max-w-[560px]" style={{ gridTemplateColumns: `repeat(${places.length}, minmax(0, 1fr))` }}>
        {places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={isAt({ to, label, icon: Icon }, pathname, all) ? 'page' : undefined}
              className="flex min-h-14 flex-col items-center gap-0.5 pt-[9px] text-xs font-medium text-ink-quiet aria-[current]:text-accent aria-[current]:font-semibold"
            >
              <Icon aria-hidden="true" className="size-5" />
              <span className="max-w-full truncate px-0.5">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
