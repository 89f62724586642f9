import { Timer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { leftWords, spokenWords } from './clock-words'

/** The time that is left, to be seen; spoken only at five minutes and at one. */
export function AttemptClock({ left }: { left: number }) {
  const before = useRef(left)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const words = spokenWords(before.current, left)
    before.current = left
    if (words !== null) setSpoken(words)
  }, [left])
  return (
    <div className="figures flex shrink-0 items-center gap-1.5 text-sm">
      <Timer aria-hidden="true" className="size-4 text-ink-quiet" />
      <span className={left < 60_000 ? 'font-semibold' : ''}>{leftWords(left)}</span>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </div>
  )
}
