import { useEffect, useState } from 'react'
import type { Connection } from '../../offline/page'
import { connectionWords, waitingWords } from './connection-words'

const sentMs = 5000
const fullMs = 12_000

/** A quiet line at the foot of the page while there is no connection, and for a moment after all is sent. It moves nothing. */
export function ConnectionLine({ connection }: { connection: Connection | null }) {
  const waits = connection !== null && (connection.offline || connection.waiting > 0) && connection.last !== 'all'
  const waited = useWhile(waits, sentMs)
  const words = connection === null ? null : connectionWords(connection, waited)
  const full = words?.full ?? ''
  const read = useSettled(full, fullMs)
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-[calc(64px+env(safe-area-inset-bottom))] z-40 px-4 lg:bottom-4 lg:left-[240px]">
      <div className={words ? 'mx-auto w-fit max-w-[640px] rounded-[8px] border border-line-strong bg-raised px-4 py-2 text-sm shadow-[var(--shadow)]' : ''}>
        <span role="status">{words ? (read ? words.short : words.full) : ''}</span>
        {/* Not said aloud each time it grows. */}
        {words && connection && connection.waiting > 0 ? <span className="figures text-ink-quiet"> {waitingWords(connection.waiting)}</span> : null}
      </div>
    </div>
  )
}

/** True while `on`, and for so long after it. */
function useWhile(on: boolean, ms: number): boolean {
  const [was, setWas] = useState(false)
  useEffect(() => {
    if (on) return setWas(true)
    const over = setTimeout(() => setWas(false), ms)
    return () => clearTimeout(over)
  }, [on, ms])
  return on || was
}

/** True once the words have stood for so long. */
function useSettled(words: string, ms: number): boolean {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const over = setTimeout(() => setSettled(words), ms)
    return () => clearTimeout(over)
  }, [words, ms])
  return words !== '' && settled === words
}
