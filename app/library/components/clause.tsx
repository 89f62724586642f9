import type { ReactNode } from 'react'

/** Wording of a contract, quoted, with where it stands. */
export function Clause({ title, source, children }: { title: string; source?: string; children?: ReactNode }) {
  return (
    <figure className="lesson-clause">
      <figcaption className="lesson-clause-caption">
        <span className="lesson-clause-title">{title}</span>
        {source ? <cite className="lesson-clause-source">{source}</cite> : null}
      </figcaption>
      <blockquote className="lesson-clause-text">{children}</blockquote>
    </figure>
  )
}
