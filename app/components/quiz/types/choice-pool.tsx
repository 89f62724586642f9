import { GripVertical } from 'lucide-react'
import { type Placeable, usesOf } from './placing'
import type { Placing } from './use-placing'

type ChoicePoolProps = { label: string; choices: readonly Placeable[]; picks: readonly string[]; placing: Placing }

/** What there is to place. With scripts each is held by a click or dragged; without, it is read here and chosen in the selects. */
export function ChoicePool({ label, choices, picks, placing: { held, hold, release, set } }: ChoicePoolProps) {
  const chip = 'inline-flex min-h-11 max-w-full items-center gap-1 rounded-[8px] border px-3 py-1.5 text-left text-sm'
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {choices.map(({ id, text, uses }) => {
        const used = uses > 0 && usesOf(picks, id) >= uses
        return (
          <li key={id} className="max-w-full">
            {set ? (
              <button
                type="button"
                data-chip={id}
                aria-pressed={held?.id === id}
                onClick={() => hold(id)}
                onKeyDown={release}
                className={`${chip} cursor-grab ${held?.id === id ? 'border-accent bg-accent text-accent-ink' : used ? 'border-dashed border-line-strong bg-sunk text-ink-quiet' : 'border-line-strong bg-raised hover:bg-sunk'}`}
              >
                <GripVertical aria-hidden="true" className="-ml-1.5 size-4 shrink-0 opacity-60" />
                <span className="wrap-anywhere">{text}</span>
                {used ? <span className="text-xs">(placed)</span> : null}
              </button>
            ) : (
              <span className={`${chip} border-line-strong bg-raised pl-6`}>{text}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
