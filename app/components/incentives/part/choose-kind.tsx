import { Link } from '@remix-run/react'
import type { PartKind } from '../../../library/plan-document/part-kinds'
import { kindName, kindWords } from './part-words'

/** Which kind of part is to be added. */
export function ChooseKind({ address, kinds }: { address: string; kinds: readonly PartKind[] }) {
  return (
    <ul className="space-y-3">
      {kinds.map((kind) => (
        <li key={kind}>
          <Link to={`?${new URLSearchParams({ part: address, kind })}`} className="block min-h-11 rounded-[8px] border border-line-strong bg-raised px-4 py-3 hover:bg-sunk">
            <span className="font-semibold">{kindName(kind)}</span>
            <span className="block text-sm text-ink-quiet">{kindWords[kind].does}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
