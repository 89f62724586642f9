import { useFetcher, useNavigation } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftToken } from '../../workflows/studio/draft-token.server'
import { useLastSave } from './editor/use-last-save'
import { useLocalCopy } from './editor/use-local-copy'
import type { EditorReply } from './reply'
import { type SaveState, savedAtOf } from './save-state'
import { useLeaveGuard, useTurn } from './use-leave-guard'

const restMs = 2000
const retryMs = 10_000

/** `kept`: the text as it is stored, as draft or as version; `savedAt` when, in ms epoch, for a draft. */
export type DraftStart = { source: string; token: DraftToken; kept: string; savedAt: number | null }

const isKept = (reply: EditorReply | undefined) => reply?.outcome === 'saved' || reply?.outcome === 'unchanged'

/**
 * The text in the editor, and its draft: saved by itself two seconds after typing rests, when the editor loses the focus, and when the
 * page is left; until then this browser keeps it too. Once somebody else's text came between, nothing saves by itself any more until
 * the author has chosen; what this browser keeps meanwhile goes with what they began from, so that it never replaces that text unseen.
 */
export function useDraft(owner: string, path: string, start: DraftStart, reply: EditorReply | undefined) {
  const fetcher = useFetcher<EditorReply>({ key: `draft:${path}` })
  const navigating = useNavigation().state !== 'idle'
  const [text, setText] = useState(reply?.source ?? start.source)
  const [kept, setKept] = useState(reply && isKept(reply) ? reply.source : start.kept)
  const [savedAt, setSavedAt] = useState(savedAtOf(reply) ?? start.savedAt)
  const [token, setToken] = useState(reply?.token ?? start.token)
  const [began, setBegan] = useState(token)
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
    if (next.outcome !== 'overtaken') setBegan(next.token)
    if (!isKept(next)) return
    setKept(next.source)
    setSavedAt(savedAtOf(next))
  }

  const dirty = text !== kept
  const overtaken = shown?.outcome === 'overtaken'
  const away = shown?.outcome === 'unreachable'
  const fault = shown?.outcome === 'refused' && shown.source === text ? shown.fault : null
  const waiting = dirty && !overtaken && fault === null && !navigating && fetcher.state === 'idle'

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
  }, [waiting, away, text])

  const local = useLocalCopy({ owner, path, text, kept, token: began })
  useLastSave(waiting, path, text, token)
  useLeaveGuard(dirty, overtaken || away || fault !== null)
  const onSubmit = useTurn(fetcher.state !== 'idle', isKept(fetcher.data))
  const takeBack = (): string => {
    if (!local.offer) return text
    const { source, token: theirs } = local.offer
    setText(source)
    setToken(theirs)
    setBegan(theirs)
    local.settle()
    return source
  }
  const why = overtaken ? 'overtaken' : away ? 'away' : fault
  const hasDraft = token.revision > 0
  const state: SaveState =
    fetcher.state !== 'idle' ? { is: 'saving' } : why ? { is: 'stuck', why } : dirty ? { is: 'waiting' } : { is: 'saved', at: savedAt, draft: hasDraft }
  return { text, setText, token, shown, state, save, onSubmit, hasDraft, offer: local.offer, takeBack, throwAway: local.settle }
}
