import { type RefObject, useEffect, useRef } from 'react'
import { lineAtTop, type Mark, marksOf, topOfLine } from './scroll-map'
import type { Writer } from './writer'

type Side = 'text' | 'drawing'

/**
 * Keep the text and its drawing at the same place while either is scrolled. The side that was last touched leads and the other follows,
 * so what follows never leads back; nothing glides, so reduced motion has nothing to reduce. `lines` are those the drawing's blocks begin on;
 * a new drawing is brought to where the text is.
 */
export function useScrollStep(writer: Writer | null, drawing: RefObject<HTMLElement | null>, lines: readonly number[], html: string): void {
  const leads = useRef<Side>('text')
  useEffect(() => {
    const pane = drawing.current
    if (!writer || !pane) return
    const text = writer.scroller
    const lead = (side: Side) => () => {
      leads.current = side
    }
    const [leadText, leadDrawing] = [lead('text'), lead('drawing')]
    const followText = () => {
      if (leads.current === 'text' && pane.clientHeight > 0) pane.scrollTop = topOfLine(marksIn(pane, lines, writer.text()), writer.topLine())
    }
    const followDrawing = () => {
      if (leads.current === 'drawing' && text.clientHeight > 0) writer.scrollToLine(lineAtTop(marksIn(pane, lines, writer.text()), pane.scrollTop))
    }
    const touches = ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin'] as const
    for (const touch of touches) {
      text.addEventListener(touch, leadText, { passive: true })
      pane.addEventListener(touch, leadDrawing, { passive: true })
    }
    text.addEventListener('scroll', followText, { passive: true })
    pane.addEventListener('scroll', followDrawing, { passive: true })
    // Called once at the start too; and again when the drawing gets another width, or its pictures come.
    const sized = new ResizeObserver(followText)
    if (pane.firstElementChild) sized.observe(pane.firstElementChild)
    return () => {
      sized.disconnect()
      for (const touch of touches) {
        text.removeEventListener(touch, leadText)
        pane.removeEventListener(touch, leadDrawing)
      }
      text.removeEventListener('scroll', followText)
      pane.removeEventListener('scroll', followDrawing)
    }
  }, [writer, drawing, lines, html])
}

function marksIn(pane: HTMLElement, lines: readonly number[], text: string): Mark[] {
  const top = pane.getBoundingClientRect().top - pane.scrollTop
  const tops = [...pane.querySelectorAll('.lesson-block')].map((block) => block.getBoundingClientRect().top - top)
  return marksOf(lines, tops, text.split('\n').length, pane.scrollHeight)
}
