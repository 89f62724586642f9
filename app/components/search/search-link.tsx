import { Link } from '@remix-run/react'
import { Search } from 'lucide-react'
import { lazy, type MouseEvent, Suspense, useCallback, useState } from 'react'
import type { Place } from '../places'
import { useSearchKeys } from './use-search-keys'

const fetchPalette = () => import('./palette')
const Palette = lazy(fetchPalette)

/**
 * The way to the search: a link to its page, and once the page is alive the palette instead. The palette's code comes when it is
 * first wanted, so that no page pays for it.
 */
export function SearchLink({ name, places }: { name: string; places: readonly Place[] }) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const open = useCallback(() => {
    setOpened(true)
    setOpen(true)
  }, [])
  useSearchKeys(open)
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open()
  }
  return (
    <>
      <Link
        to="/search"
        onClick={onClick}
        onPointerEnter={() => void fetchPalette()}
        onFocus={() => void fetchPalette()}
        aria-keyshortcuts="/ Control+K Meta+K"
        className="flex size-11 shrink-0 items-center justify-center gap-3 rounded-[8px] text-sm text-ink-quiet hover:text-ink lg:mt-5 lg:h-11 lg:w-full lg:justify-start lg:border lg:border-line-strong lg:bg-raised lg:px-3"
      >
        <Search aria-hidden="true" className="size-5 shrink-0" />
        <span className="sr-only lg:not-sr-only">Search</span>
        <kbd aria-hidden="true" className="ml-auto hidden rounded-[4px] border border-line px-1.5 font-sans text-xs lg:block">
          /
        </kbd>
      </Link>
      {wasOpened ? (
        <Suspense fallback={null}>
          <Palette name={name} places={places} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
