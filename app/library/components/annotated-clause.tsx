import type { ReactNode } from 'react'
import { Clause } from './clause'
import { popoverHandlers } from './popover-handlers'

/** Wording of a contract with numbered spots. `notes`: what there is to say about them, in order, as a JSON list; they stand below the wording as well. */
export function AnnotatedClause({ title, source, notes = '[]', children }: { title: string; source?: string; notes?: string; children?: ReactNode }) {
  const list = JSON.parse(notes) as string[]
  return (
    <div className="lesson-annotated">
      <Clause title={title} {...(source !== undefined && { source })}>
        {children}
      </Clause>
      <details className="lesson-notes">
        <summary className="lesson-reveal-summary">{listWords(list.length)}</summary>
        <ol className="lesson-reveal-body">
          {list.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ol>
      </details>
    </div>
  )
}

/** Words of an annotated clause. `number` counts within the clause; `use` counts within the lesson, so that each note has an id of its own. */
export function Spot({ note, number, use, children }: { note: string; number: string; use: string; children?: ReactNode }) {
  const id = `spot.${use}`
  return (
    <span className="spot" {...popoverHandlers}>
      <mark className="spot-words">{children}</mark>
      <button type="button" className="spot-number" aria-label={`Note ${number}`} aria-describedby={id} {...{ popovertarget: id, popovertargetaction: 'show' }}>
        {number}
      </button>
      <span role="note" className="term-definition spot-note" id={id} {...{ popover: 'auto' }}>
        {note}
      </span>
    </span>
  )
}

function listWords(notes: number): string {
  if (notes === 1) return 'The note by itself'
  return notes === 2 ? 'Both notes in one place' : `All ${notes} notes in one place`
}
