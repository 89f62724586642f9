import { useEffect, useRef, useState } from 'react'

type Done = { act: 'add' | 'remove' | 'move'; key: string; at: number }

/**
 * The rows of a list by keys that stay theirs wherever they stand, and where the focus goes after a change. Enter in a line goes to the next
 * row, and makes one behind the last, unless rows are tall; Alt with an arrow moves the row. What has `data-own-keys` hears them itself. To
 * tick a box that stands alone clears its like.
 */
export function useRows(count: number, { movable, tall = false }: { movable: boolean; tall?: boolean }) {
  const [keys, setKeys] = useState(() => Array.from({ length: count }, (_, at) => String(at)))
  const [said, setSaid] = useState('')
  const made = useRef(0)
  const list = useRef<HTMLFieldSetElement>(null)
  const done = useRef<Done | null>(null)

  useEffect(() => {
    const last = done.current
    done.current = null
    if (!last || !list.current) return
    const rows = rowsIn(list.current)
    if (last.act === 'remove') focusIn(rows[Math.min(last.at, rows.length - 1)] ?? list.current)
    else if (last.act === 'add') focusIn(rows.at(-1))
  }, [keys])

  const latest = useRef({ add, move, last: keys.length - 1 })
  useEffect(() => {
    latest.current = { add, move, last: keys.length - 1 }
  })
  useEffect(() => {
    const own = list.current
    const hear = (event: KeyboardEvent) => {
      const at = own ? placeOf(own, event.target) : -1
      if (at < 0 || !own || (event.target instanceof Element && event.target.closest('[data-own-keys]'))) return
      if (event.altKey && movable && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) latest.current.move(at, event.key === 'ArrowUp' ? -1 : 1)
      else if (event.key === 'Enter' && !tall && isLine(event.target)) {
        if (at === latest.current.last) latest.current.add()
        else focusIn(rowsIn(own)[at + 1])
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    const alone = ({ target }: Event) => {
      if (!own || !(target instanceof HTMLInputElement) || !target.checked || !target.hasAttribute('data-alone') || target.closest('fieldset') !== own) return
      for (const box of own.querySelectorAll<HTMLInputElement>('[data-alone]')) if (box !== target && box.closest('fieldset') === own) box.checked = false
    }
    own?.addEventListener('keydown', hear)
    own?.addEventListener('change', alone)
    return () => {
      own?.removeEventListener('keydown', hear)
      own?.removeEventListener('change', alone)
    }
  }, [movable, tall])

  function add() {
    made.current += 1
    const key = `new${made.current}`
    done.current = { act: 'add', key, at: keys.length }
    setKeys([...keys, key])
    setSaid(`Row ${keys.length + 1} added.`)
  }
  function remove(at: number) {
    done.current = { act: 'remove', key: keys[at] ?? '', at }
    setKeys(keys.filter((_, place) => place !== at))
    setSaid(`Row ${at + 1} taken away.`)
  }
  function move(at: number, step: -1 | 1) {
    const to = at + step
    const [one, other] = [keys[at], keys[to]]
    if (one === undefined || other === undefined) return
    const focused = document.activeElement
    setKeys(keys.map((key, place) => (place === at ? other : place === to ? one : key)))
    setSaid(`Now in place ${to + 1} of ${keys.length}.`)
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus())
  }
  return { keys, said, list, add, remove, move }
}

function focusIn(place: HTMLElement | undefined): void {
  const field = place?.querySelector<HTMLElement>('input:not([type=hidden]):not([type=checkbox]), textarea, select') ?? place?.querySelector<HTMLElement>('button')
  field?.focus()
}

const rowsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > ol > li')]

const placeOf = (list: HTMLElement, target: EventTarget | null): number => rowsIn(list).findIndex((row) => target instanceof Node && row.contains(target))

const isLine = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type !== 'checkbox'
