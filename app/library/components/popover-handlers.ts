import type { FocusEvent, MouseEvent, PointerEvent } from 'react'

const waiting = new WeakMap<Element, ReturnType<typeof setTimeout>>()

/**
 * For the element around a word and its popover: resting on it with a mouse, coming to it by keys, and a press open the popover; leaving
 * closes it, unless the word still has the focus. The browser closes it at Escape and at a press elsewhere. Without scripts the word's
 * button opens it by itself.
 */
export const popoverHandlers = {
  onPointerEnter({ pointerType, currentTarget }: PointerEvent<HTMLElement>) {
    if (pointerType === 'mouse') soon(currentTarget, () => show(currentTarget))
  },
  onPointerLeave({ pointerType, currentTarget }: PointerEvent<HTMLElement>) {
    if (pointerType !== 'mouse') return
    soon(currentTarget, () => {
      if (!currentTarget.contains(currentTarget.ownerDocument.activeElement)) hide(currentTarget)
    })
  },
  onFocus({ target, currentTarget }: FocusEvent<HTMLElement>) {
    if (target.matches(':focus-visible')) show(currentTarget)
  },
  onBlur({ currentTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.matches(':hover')) hide(currentTarget)
  },
  onClick({ currentTarget }: MouseEvent<HTMLElement>) {
    show(currentTarget)
  },
}

/** Long enough to pass over a word, or from a word to its popover, and nothing happens. */
function soon(around: Element, act: () => void): void {
  clearTimeout(waiting.get(around))
  waiting.set(around, setTimeout(act, 150))
}

function popoverIn(around: Element): HTMLElement | null {
  const found = around.querySelector<HTMLElement>('[popover]')
  return found && 'showPopover' in found ? found : null
}

function show(around: Element): void {
  clearTimeout(waiting.get(around))
  const popover = popoverIn(around)
  if (popover?.isConnected && !popover.matches(':popover-open')) popover.showPopover()
}

function hide(around: Element): void {
  clearTimeout(waiting.get(around))
  const popover = popoverIn(around)
  if (popover?.matches(':popover-open')) popover.hidePopover()
}
