import { useEffect } from 'react'
import { blockAnchor } from '../../domain/content/lesson-blocks'
import { rangeOf } from './selected-words'

type Marked = { block: string; starts: number | null; ends: number | null }

const name = 'lesson-note'
const key = /^[0-9a-f]{12}(-\d+)?$/

/**
 * Draw highlighted words without touching the lesson's own elements, where the browser can; blocks with a note on the whole of them, or
 * in other browsers on any of it, have a line at their side.
 */
export function Highlights({ body, notes }: { body: HTMLElement | null; notes: readonly Marked[] }) {
  useEffect(() => {
    if (!body || typeof Highlight === 'undefined' || !CSS.highlights) return
    const ranges = notes.flatMap(({ block, starts, ends }) => {
      const element = key.test(block) ? body.querySelector<HTMLElement>(`#${blockAnchor(block)}`) : null
      return (element && starts !== null && ends !== null ? rangeOf(element, starts, ends) : null) ?? []
    })
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => void CSS.highlights.delete(name)
  }, [body, notes])
  const keys = (all: readonly Marked[]) => [...new Set(all.map(({ block }) => block))].filter((block) => key.test(block))
  const rule = (blocks: readonly string[]) =>
    blocks.length === 0 ? '' : `${blocks.map((block) => `#${blockAnchor(block)}`).join(',')}{margin-left:-13px;padding-left:10px;border-left:3px solid var(--accent)}`
  const whole = rule(keys(notes.filter(({ starts }) => starts === null)))
  const others = rule(keys(notes.filter(({ starts }) => starts !== null)))
  return <style>{`${whole}${others === '' ? '' : `@supports not selector(::highlight(${name})){${others}}`}`}</style>
}
