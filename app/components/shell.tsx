import { Form, useLocation, useMatches } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Role } from '../domain/people/person'
import { Brand } from './brand'
import { account, areasOf, isAt, lookUp } from './places'
import { SearchLink } from './search/search-link'
import { AreaSwitch } from './shell/area-switch'
import { Navigation } from './shell/navigation'

type Visitor = { name: string; roles: readonly Role[] }

/** The frame of every page behind the door: a rail from 1024 px on, a bar with at most five places on a phone. */
export function Shell({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const { pathname } = useLocation()
  const path = usePlace(pathname)
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main, pathname)
  const areas = useMemo(() => areasOf(visitor.roles), [visitor.roles])
  const places = useMemo(() => [...areas, lookUp].flatMap((area) => area.places).concat(account), [areas])
  const here = areas.find((area) => area.places.some((place) => isAt(place, path, places))) ?? areas[0]
  return (
    <div className="lg:grid lg:grid-cols-[240px_minmax(0,1fr)] print:block">
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-[8px] focus:bg-raised focus:px-4 focus:py-3">
        Skip to content
      </a>
      <div className="no-print border-line bg-sunk max-lg:border-b max-lg:px-4 lg:border-r">
        <div className="lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:px-4 lg:py-4">
          <div className="flex items-center gap-3 max-lg:py-1.5 lg:block">
            <Brand />
            <span className="ml-auto max-w-[32vw] min-w-0 truncate text-sm text-ink-quiet lg:hidden">{visitor.name}</span>
            <SearchLink name={visitor.name} places={places} />
          </div>
          {areas.length > 1 ? <AreaSwitch areas={areas} here={here} /> : null}
          <Navigation areas={areas} here={here} path={path} name={visitor.name} />
          <SignOut />
        </div>
      </div>
      <main ref={main} id="content" tabIndex={-1} className="mx-auto w-full max-w-[1120px] px-4 pt-6 pb-28 outline-none sm:px-8 lg:pt-10 lg:pb-16 print:p-0">
        {children}
      </main>
    </div>
  )
}

/** The path whose place is shown as the one where the visitor is: an attempt without a module is a round of practice. */
function usePlace(pathname: string): string {
  const isPractice = useMatches().some(({ data }) => typeof data === 'object' && data !== null && 'moduleId' in data && data.moduleId === null)
  return isPractice ? '/practice' : pathname
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

function SignOut() {
  return (
    <Form method="post" action="/logout" reloadDocument className="mt-0.5 max-lg:hidden">
      <button className="flex min-h-11 w-full items-center gap-3 rounded-[8px] px-3 text-sm font-medium text-ink-quiet hover:bg-line/60 hover:text-ink">
        <LogOut aria-hidden="true" className="size-5 shrink-0" />
        Sign out
      </button>
    </Form>
  )
}
