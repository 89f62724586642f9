import type { ReactNode } from 'react'

/** A part that stays folded until it is asked for. */
export function Reveal({ summary, children }: { summary: string; children?: ReactNode }) {
  return (
    <details className="lesson-reveal">
      <summary className="lesson-reveal-summary">{summary}</summary>
      <div className="lesson-reveal-body">{children}</div>
    </details>
  )
}
