import { useBeforeUnload, useBlocker, useFetcher, useNavigation } from '@remix-run/react'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { DraftToken } from '../../workflows/studio/draft-token.server'
import type { EditorReply } from './reply'

const restMs = 3000
const retryMs = 10_000

/** `kept`: the text as it is stored, as draft or as version. */
export type DraftStart = { source: string; token: DraftToken; kept: string }

const isKept = (reply: EditorReply | undefined) => reply?.outcome === 'saved' || reply?.outcome === 'unchanged'

/**
 * The text in the editor, and its draft: saved by itself every three seconds while it changes, and when the editor is left. Once
 * somebody else's text came between, nothing saves by itself any more until the author has chosen.
 */
export function useDraft(path: string, start: DraftStart, reply: EditorReply | undefined) {
  const fetcher = useFetcher<EditorReply>({ key: `draft:${path}` })
  const navigating = useNavigation().state !== 'idle'
  const [text, setText] = useState(reply?.source ?? start.source)
  const [kept, setKept] = useState(reply && isKept(reply) ? reply.source : start.kept)
  const [token, setToken] = useState(reply?.token ?? start.token)
  const [shown, setShown] = useState(reply)
  const [seen, setSeen] = useState({ reply, saved: fetcher.data })

  if (seen.reply !== reply || seen.saved !== fetcher.data) {
    setSeen({ reply, saved: fetcher.data })
    if (seen.reply !== reply) {
      setShown(reply)
      if (reply) takeIn(reply)
    }
    if (seen.saved !== fetcher.data && fetcher.data) {
      takeIn(fetcher.data)
      if (!isKept(fetcher.data)) setShown(fetcher.data)
      else if (shown?.outcome !== 'ready') setShown(undefined)
    }
  }
  function takeIn(next: EditorReply) {
    setToken(next.token)
    if (isKept(next)) setKept(next.source)
  }

  const dirty = text !== kept
  const overtaken = shown?.outcome === 'overtaken'
  const away = shown?.outcome === 'unreachable'
  const hopeless = shown?.outcome === 'refused' && shown.source === text
  const waiting = dirty && !overtaken && !hopeless && !navigating && fetcher.state === 'idle'

  const { submit } = fetcher
  const save = useCallback(() => {
    if (waiting) submit({ intent: 'autosave', source: text, ...token }, { method: 'post', preventScrollReset: true })
  }, [waiting, submit, text, token])
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => latest.current(), away ? retryMs : restMs)
    return () => clearTimeout(timer)
  }, [waiting, away])

  useGuard(dirty, overtaken || away || hopeless)
  const onSubmit = useTurn(fetcher.state !== 'idle', isKept(fetcher.data))
  const status = fetcher.state !== 'idle' ? 'Saving…' : overtaken || away || hopeless ? 'Not saved' : dirty ? 'Not saved yet' : token.revision > 0 ? 'Saved' : ''
  return { text, setText, token, shown, status, save, onSubmit, hasDraft: token.revision > 0 }
}

/** Ask before a text goes that is stored nowhere: always when the tab closes, and inside Countersign when saving by itself cannot help. */
function useGuard(dirty: boolean, stuck: boolean) {
  useBeforeUnload(
    useCallback((event: BeforeUnloadEvent) => {
      if (dirty) event.preventDefault()
    }, [dirty]),
  )
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && stuck && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm('Your text is not saved. Leave the editor and lose what you typed since the last save?')) blocker.proceed()
    else blocker.reset()
  }, [blocker])
}

/** A form sent while a draft is on its way waits for it, and goes with what that save came back with, if it went well. */
function useTurn(saving: boolean, kept: boolean) {
  const held = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const button = held.current
    if (saving || !button) return
    held.current = null
    if (kept && button instanceof HTMLButtonElement) button.form?.requestSubmit(button)
  }, [saving, kept])
  return (event: FormEvent<HTMLFormElement>) => {
    if (!saving) return
    event.preventDefault()
    held.current = (event.nativeEvent as SubmitEvent).submitter
  }
}
