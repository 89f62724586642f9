import { type KeyboardEvent, useRef, useState } from 'react'
import { allowedComponents, type AllowedElement } from '../../../library/allowed'
import { fits } from './completions'
import { rank } from './rank'

type Props = { open: readonly { name: string }[]; onChoose: (element: AllowedElement) => void }

/**
 * Every component with what it is for; parts only where the caret stands in what they are part of. Arrows walk from the search into
 * the list, Enter takes.
 */
export function InsertList({ open, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const offered = allowedComponents.filter((element) => element.within === undefined || fits(element, open))
  const shown = rank(offered.map((element) => ({ id: element.name, label: element.purpose, element })), typed.trim())
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
    event.preventDefault()
    if (at === 0 && event.key === 'ArrowUp') search.current?.focus()
    next?.focus()
  }
  return (
    <div className="flex min-h-0 flex-col">
      <div className="p-4 pb-2">
        <label htmlFor="insert-search" className="sr-only">
          Search components
        </label>
        <input
          ref={search}
          id="insert-search"
          type="search"
          value={typed}
          placeholder="Search components"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = shown[0]
            if (event.key !== 'Enter' || !first) return walk(event)
            event.preventDefault()
            onChoose(first.element)
          }}
          className="block min-h-11 w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink placeholder:text-ink-quiet"
        />
      </div>
      <ul ref={list} className="min-h-0 overflow-auto px-2 pb-3">
        {shown.map(({ element }) => (
          <li key={element.name}>
            <button type="button" onClick={() => onChoose(element)} onKeyDown={walk} className="flex min-h-11 w-full flex-col rounded-[8px] px-3 py-2 text-left hover:bg-sunk focus-visible:bg-accent-quiet">
              <span className="text-sm font-semibold">{element.name}</span>
              <span className="text-sm text-ink-quiet">{element.purpose}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="px-5 pb-5 text-sm text-ink-quiet">No component is called that.</p> : null}
    </div>
  )
}
