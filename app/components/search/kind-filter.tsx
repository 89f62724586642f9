import { Link } from '@remix-run/react'
import type { SearchKind } from '../../domain/content/search-tokens'
import { kindWords } from './kind-words'
import { searchAddress } from './search-address'

/** Everything, or one kind of it. */
export function KindFilter({ q, kind, kinds }: { q: string; kind: SearchKind | null; kinds: readonly SearchKind[] }) {
  const choices = [{ of: null, words: 'Everything' }, ...kinds.map((of) => ({ of, words: kindWords[of].many }))]
  return (
    <nav aria-label="What to search" className="-mx-3 mt-3 flex flex-wrap">
      {choices.map(({ of, words }) => (
        <Link
          key={words}
          to={searchAddress({ q, kind: of, page: 1 })}
          aria-current={of === kind ? 'page' : undefined}
          className="flex min-h-11 items-center rounded-[8px] px-3 text-sm font-medium text-ink-quiet hover:text-ink aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:underline aria-[current]:underline-offset-8"
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}
