import { useState } from 'react'

type Written = { base: number; text: string }

/** The text of a plan as it is being written. It begins anew with each text that is saved. `sent`: what was sent and not saved. */
export function usePlanText({ number, text }: { number: number; text: string }, sent: string | null) {
  const [mine, setMine] = useState<Written>({ base: number, text: sent ?? text })
  const written = mine.base === number ? mine.text : text
  return { written, isDirty: written !== text, write: (next: string) => setMine({ base: number, text: next }) }
}
