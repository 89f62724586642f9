import { useNavigate } from '@remix-run/react'
import * as Dialog from '@radix-ui/react-dialog'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { longestQuery } from '../../domain/content/search-limits'
import type { Place } from '../places'
import { type Choice, choicesAtRest, choicesFor } from './palette-choices'
import { optionId, PaletteList } from './palette-list'
import { paletteWords } from './palette-words'
import { keepRecent, readRecent } from './recent'
import { searchAddress } from './search-address'
import { useSearch } from './use-search'

type Props = { name: string; places: readonly Place[]; isOpen: boolean; onClose: () => void }

/** Everything by a few keys: what is found stands below as one types, arrows choose, Enter leads there, Escape leaves. */
export default function Palette({ name, places, isOpen, onClose }: Props) {
  const opener = useRef<Element | null>(null)
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-[rgb(0_0_0/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
          }}
          className="fixed inset-x-0 top-0 z-50 flex max-h-dvh flex-col bg-raised text-ink shadow-[var(--shadow)] outline-none sm:inset-x-auto sm:top-[12vh] sm:left-1/2 sm:max-h-[76vh] sm:w-[640px] sm:max-w-[calc(100vw-32px)] sm:-translate-x-1/2 sm:rounded-[8px] sm:border sm:border-line-strong"
        >
          <Dialog.Title className="sr-only">Search</Dialog.Title>
          <Finder name={name} places={places} onClose={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Finder({ name, places, onClose }: Omit<Props, 'isOpen'>) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [recent] = useState(() => readRecent(name))
  const navigate = useNavigate()
  const list = useId()
  const searching = useSearch(typed)
  const groups = typed.trim() === '' ? choicesAtRest(recent, places) : choicesFor(typed, places, searching.result)
  const choices = groups.flatMap((group) => group.choices)
  const active = choices[Math.min(at, choices.length - 1)]

  const choose = (choice: Choice | undefined) => {
    if (!choice && typed.trim() === '') return
    if (choice?.keep) keepRecent(name, choice.keep)
    onClose()
    navigate(choice?.to ?? searchAddress({ q: typed.trim(), kind: null, page: 1 }))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) setAt((Math.min(at, choices.length - 1) + step + choices.length) % choices.length)
    // What is chosen answers what is typed: until the answer is there, Enter asks the page.
    else if (event.key === 'Enter') choose(typed.trim() !== '' && searching.asked !== typed.trim() ? undefined : active)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-2 py-1.5">
        <Search aria-hidden="true" className="ml-2 size-5 shrink-0 text-ink-quiet" />
        <input
          type="text"
          role="combobox"
          aria-label="Search lessons, terms, clause types and pages"
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active ? optionId(list, choices.indexOf(active)) : undefined}
          placeholder="Search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={longestQuery}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          className="min-h-11 w-full min-w-0 bg-transparent text-lg outline-none placeholder:text-ink-quiet"
        />
        <Dialog.Close className="flex size-11 shrink-0 items-center justify-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink" aria-label="Close the search">
          <X aria-hidden="true" className="size-5" />
        </Dialog.Close>
      </div>
      <PaletteList id={list} groups={groups} active={active} onChoose={choose} onPoint={(choice) => setAt(choices.indexOf(choice))} />
      <p role="status" className="border-t border-line px-4 py-2.5 text-sm text-ink-quiet">
        {paletteWords(typed.trim(), searching)}
      </p>
    </>
  )
}
