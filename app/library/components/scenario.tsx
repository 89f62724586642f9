import type { ReactNode } from 'react'

/** A decision: the story, then two or three ways on. Each shows what comes of it only when it is chosen, and then alone. */
export function Scenario({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="lesson-scenario" aria-label={`You decide: ${title}`}>
      <p className="lesson-scenario-head">
        <span className="lesson-scenario-kind">You decide</span>
        <span className="lesson-scenario-title">{title}</span>
      </p>
      <div className="lesson-scenario-body">{children}</div>
    </section>
  )
}

/** `group` is the same for all ways on of one decision: opening one closes the others. */
export function Choice({ label, group, children }: { label: string; group: string; children?: ReactNode }) {
  return (
    <details className="lesson-choice" {...{ name: group }}>
      <summary className="lesson-choice-label">
        <span className="lesson-choice-mark" aria-hidden="true" />
        {label}
      </summary>
      <div className="lesson-choice-body">{children}</div>
    </details>
  )
}
