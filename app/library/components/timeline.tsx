import type { ReactNode } from 'react'

/** The life of a contract or a deal, stage by stage, from top to bottom. */
export function Timeline({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <figure className="lesson-timeline">
      {title ? <figcaption className="lesson-timeline-title">{title}</figcaption> : null}
      <ol className="lesson-stages">
        {children}
      </ol>
    </figure>
  )
}

export function Stage({ title, when, children }: { title: string; when?: string; children?: ReactNode }) {
  return (
    <li className="lesson-stage">
      <p className="lesson-stage-head">
        <span className="lesson-stage-title">{title}</span>
        {when ? <span className="lesson-stage-when">{when}</span> : null}
      </p>
      <div className="lesson-stage-body">{children}</div>
    </li>
  )
}
