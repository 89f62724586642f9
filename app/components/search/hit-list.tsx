import { Link } from '@remix-run/react'
import type { ShownHit } from '../../workflows/search/search.server'
import { kindWords } from './kind-words'
import { MarkedWords } from './marked-words'

/** What was found, best first. */
export function HitList({ hits, from }: { hits: readonly ShownHit[]; from: number }) {
  return (
    <ol start={from} className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {hits.map((hit) => (
        <HitLine key={`${hit.kind}/${hit.id}`} hit={hit} />
      ))}
    </ol>
  )
}

function HitLine({ hit: { kind, to, title, where, excerpt } }: { hit: ShownHit }) {
  const { one, icon: Icon } = kindWords[kind]
  return (
    <li className="px-5 py-3">
      <h2 className="text-base">
        <Link to={to} className="link flex min-h-11 items-center font-semibold">
          <span>
            <MarkedWords {...title} />
          </span>
        </Link>
      </h2>
      <p className="flex items-start gap-2 text-sm text-ink-quiet">
        <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span>{[one, ...where].join(' · ')}</span>
      </p>
      {excerpt ? (
        <p className="mt-1.5 max-w-[72ch] break-words">
          <MarkedWords {...excerpt} />
        </p>
      ) : null}
    </li>
  )
}
