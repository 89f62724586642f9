import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftToken } from '../../../workflows/studio/draft-token.server'
import { browserStore } from '../../../offline/browser-store'
import { dropCopy, findCopy, keepCopy, type LocalCopy } from './local-copy'

const restMs = 300

type Options = { owner: string; path: string; text: string; kept: string; token: DraftToken }

/**
 * Keep what the server does not have in this browser too, a moment after it was typed, and find what was kept when the editor was last
 * left without saving. What is found is offered until it is taken or thrown away, and is not written over before.
 */
export function useLocalCopy({ owner, path, text, kept, token }: Options): { offer: LocalCopy | null; settle: () => void } {
  const [offer, setOffer] = useState<LocalCopy | null>(null)
  const [looked, setLooked] = useState(false)
  const atFirst = useRef(kept)
  useEffect(() => {
    const copy = findCopy(browserStore('localStorage'), owner, path)
    if (copy && copy.source !== atFirst.current) setOffer(copy)
    setLooked(true)
  }, [owner, path])
  const dirty = text !== kept
  useEffect(() => {
    if (!looked || offer) return
    if (!dirty) return dropCopy(browserStore('localStorage'), owner, path)
    const keep = () => keepCopy(browserStore('localStorage'), owner, path, { source: text, token, at: Date.now() })
    const timer = setTimeout(keep, restMs)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [looked, offer, dirty, owner, path, text, token])
  const last = useRef<LocalCopy | null>(null)
  useEffect(() => {
    last.current = dirty && looked && !offer ? { source: text, token, at: Date.now() } : null
  })
  useEffect(() => () => void (last.current && keepCopy(browserStore('localStorage'), owner, path, last.current)), [owner, path])
  return { offer, settle: useCallback(() => setOffer(null), []) }
}
