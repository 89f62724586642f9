import type { ReactNode } from 'react'

/** What to do, one step after the other. */
export function Steps({ children }: { children?: ReactNode }) {
  return (
    <ol className="lesson-steps">
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
