import { type RefObject, useEffect, useState } from 'react'
import type { At } from './heat-head'

const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/**
 * Arrow keys, Home and End move from cell to cell, and the tabulator key stops at one cell alone: the one last reached. Without scripts it
 * stops at each. Says whether it stops at a cell.
 */
export function useCellKeys(body: RefObject<HTMLTableSectionElement>): (at: At) => boolean {
  const [stop, setStop] = useState<At | null>(null)
  useEffect(() => {
    const table = body.current
    if (!table) return
    setStop({ row: 0, column: 0 })
    const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]
    const placeOf = (cell: EventTarget | null): At | null => {
      const row = cell instanceof HTMLElement && cell.matches('[data-cell]') ? cell.closest('tr') : null
      return row ? { row: [...table.rows].indexOf(row), column: cellsOf(row).indexOf(cell as HTMLElement) } : null
    }
    const onKey = (event: KeyboardEvent) => {
      const from = placeOf(event.target)
      if (!from || event.ctrlKey || event.metaKey || event.altKey) return
      const columns = cellsOf(table.rows[from.row] as Element).length
      const step = steps[event.key]
      const column = event.key === 'Home' ? 0 : event.key === 'End' ? columns - 1 : step ? from.column + step[1] : null
      const row = table.rows[from.row + (step?.[0] ?? 0)]
      if (column === null) return
      event.preventDefault()
      if (row) cellsOf(row)[column]?.focus()
    }
    const onFocus = (event: FocusEvent) => {
      const at = placeOf(event.target)
      if (at) setStop(at)
    }
    table.addEventListener('keydown', onKey)
    table.addEventListener('focusin', onFocus)
    return () => {
      table.removeEventListener('keydown', onKey)
      table.removeEventListener('focusin', onFocus)
    }
  }, [body])
  return ({ row, column }) => stop === null || (stop.row === row && stop.column === column)
}
