import { useEffect } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="dialog"]') !== null)

/** Call `open` when somebody presses `/`, or K with Ctrl or Cmd, and is not typing into something. */
export function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || event.altKey || isTyping(event.target)) return
      const command = event.ctrlKey || event.metaKey
      if (!(command ? event.key.toLowerCase() === 'k' && !event.shiftKey : event.key === '/')) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open])
}
