import type { ReactNode } from 'react'

/** What to do, one step after the other. A list without its own marks is named a list again, for readers that would not see one. */
export function Steps({ children }: { children?: ReactNode }) {
  return (
    <ol className="lesson-steps" role="list">
      {children}
    </ol>
  )
}

export function Step({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <li className="lesson-step">
      <p className="lesson-step-title">{title}</p>
      <div className="lesson-step-body">{children}</div>
    </li>
  )
}
