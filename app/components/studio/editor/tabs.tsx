import type { KeyboardEvent, ReactNode } from 'react'

export type Tab<Name extends string> = { name: Name; label: ReactNode; panel: string }

type Props<Name extends string> = { label: string; tabs: readonly Tab<Name>[]; chosen: Name; onChoose: (name: Name) => void; className?: string }

/** Tabs of which arrows choose the next; Tab goes on into the panel. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, className = '' }: Props<Name>) {
  const walk = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const at = (tabs.findIndex(({ name }) => name === chosen) + step + tabs.length) % tabs.length
    const next = tabs[at]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
    event.currentTarget.parentElement?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={`scripted-only flex gap-1 ${className}`}>
      {tabs.map(({ name, label: words, panel }) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          aria-controls={panel}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={walk}
          className="min-h-11 rounded-[8px] px-3 text-sm font-semibold text-ink-quiet hover:bg-sunk aria-selected:bg-accent-quiet aria-selected:text-accent"
        >
          {words}
        </button>
      ))}
    </div>
  )
}
