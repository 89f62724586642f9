import { useLocation } from '@remix-run/react'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Fields, fieldsOf } from '../../../../library/item-form/fields'
import { useLeaveGuard } from '../../use-leave-guard'
import { browserStore } from '../../../../offline/browser-store'
import { dropUnsent, findUnsent, keepUnsent, type Unsent } from './unsent'

const restMs = 300

type Options = { form: RefObject<HTMLFormElement>; owner: string; turn: string; replied: boolean }

/**
 * Keep what is written in a form in this tab until it is saved, a moment after it was written, and find what was kept when the page was last
 * left without saving. What is found is offered until it is taken or thrown away, and is not written over before. `turn` changes with what
 * the form begins from; `replied`: that is what was sent and not saved. `heard` wants to be called after anything may have changed.
 */
export function useUnsent({ form, owner, turn, replied }: Options) {
  const { pathname, search, key } = useLocation()
  const address = `${pathname}${search}`
  const [offer, setOffer] = useState<Unsent | null>(null)
  const [dirty, setDirty] = useState(replied)
  const begun = useRef('')
  const looked = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  useEffect(() => {
    if (looked.current) return
    looked.current = true
    if (!replied) setOffer(findUnsent(browserStore('sessionStorage'), address, owner))
  }, [address, owner, replied])

  const look = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!form.current) return
    const fields = writtenIn(form.current)
    const isDirty = replied || JSON.stringify(fields) !== begun.current
    setDirty(isDirty)
    if (offer) return
    if (isDirty) keepUnsent(browserStore('sessionStorage'), address, { owner, fields, at: Date.now() })
    else dropUnsent(browserStore('sessionStorage'), address)
  }, [form, owner, address, replied, offer])

  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  }, [look])

  // Changes count from where the form begins anew, or where it was saved and goes on: then nothing is kept any more.
  const last = useRef('')
  useEffect(() => {
    const isNew = last.current !== turn
    last.current = turn
    if (replied) return latest.current()
    if (!form.current || !(isNew || findUnsent(browserStore('sessionStorage'), address, owner) === null)) return
    begun.current = JSON.stringify(writtenIn(form.current))
    setDirty(false)
  }, [form, owner, address, turn, replied, key])

  useEffect(() => {
    const keep = () => void (timer.current !== undefined && latest.current())
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      clearTimeout(timer.current)
    }
  }, [])
  useLeaveGuard(dirty, true)

  const heard = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), restMs)
  }, [])
  /** Sent: what was written last is kept before the answer comes, and nothing after it. */
  const sent = useCallback(() => void (timer.current !== undefined && latest.current()), [])
  const take = useCallback(() => setOffer(null), [])
  const throwAway = useCallback(() => {
    dropUnsent(browserStore('sessionStorage'), address)
    setOffer(null)
    setDirty(false)
  }, [address])
  return { offer, heard, sent, take, throwAway }
}

const writtenIn = (form: HTMLFormElement): Fields => fieldsOf(new FormData(form))
