import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { type FormEvent, useCallback, useEffect, useRef } from 'react'

const kept = 'Your text is not saved. Leave the editor? This browser keeps it and offers it when you come back.'

/**
 * Ask before a text goes that is stored nowhere: always when the tab closes, and inside Countersign when saving by itself cannot help. `within`: also on
 * the way to another state of the same page.
 */
export function useLeaveGuard(dirty: boolean, stuck: boolean, { words = kept, within = false }: { words?: string; within?: boolean } = {}): void {
  useBeforeUnload(
    useCallback((event: BeforeUnloadEvent) => {
      if (dirty) event.preventDefault()
    }, [dirty]),
  )
  const blocker = useBlocker(({ currentLocation, nextLocation }) => 
    dirty && stuck && (currentLocation.pathname !== nextLocation.pathname || (within && currentLocation.search !== nextLocation.search)))
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(words)) blocker.proceed()
    else blocker.reset()
  }, [blocker, words])
}

/** A form sent while a draft is on its way waits for it, and goes with what that save came back with, if it went well. */
export function useTurn(saving: boolean, kept: boolean): (event: FormEvent<HTMLFormElement>) => void {
  const held = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const button = held.current
    if (saving || !button) return
    held.current = null
    if (kept && button instanceof HTMLButtonElement) button.form?.requestSubmit(button)
  }, [saving, kept])
  return (event) => {
    if (!saving) return
    event.preventDefault()
    held.current = (event.nativeEvent as SubmitEvent).submitter
  }
}
