import { Link } from '@remix-run/react'
import type { Alike } from '#db/queries/item-pairs'
import { percentWords } from '../../words'
import { itemPath, plainStem } from './bank-words'

/** Questions that one is like, with how much of them is the same. */
export function AlikeList({ alike }: { alike: readonly Alike[] }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {alike.map(({ itemId, stem, similarity }) => (
        <li key={itemId} className="flex flex-wrap items-center gap-x-3 px-4 py-1">
          <Link to={itemPath(itemId)} className="link inline-flex min-h-11 items-center font-semibold">
            {plainStem(stem)}
          </Link>
          <span className="text-sm text-ink-quiet">{`${percentWords(similarity)} the same`}</span>
        </li>
      ))}
    </ul>
  )
}
