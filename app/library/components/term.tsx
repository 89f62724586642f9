import type { ReactNode } from 'react'
import { popoverHandlers } from './popover-handlers'

type Props = { id: string; use: string; definition?: string; example?: string; children?: ReactNode }

/**
 * A word of the glossary. Its definition, with an example where there is one, opens when the word is rested on, focused or pressed, through the browser's own popover;
 * without scripts by a press. `use` numbers the terms of a lesson, so that each definition has an id of its own (with a dot, which no
 * heading's id has). Without a definition the words stand alone.
 */
export function Term({ id, use, definition, example, children }: Props) {
  if (!definition)
    return (
      <span className="term" data-term={id}>
        {children}
      </span>
    )
  const note = `term.${use}`
  return (
    <span className="term" data-term={id} {...popoverHandlers}>
      <button type="button" className="term-word" aria-describedby={note} {...{ popovertarget: note, popovertargetaction: 'show' }}>
        {children}
      </button>
      <span role="note" className="term-definition" id={note} {...{ popover: 'auto' }}>
        {definition}
        {example ? <span className="term-example">{example}</span> : null}
      </span>
    </span>
  )
}
