import type { ReactNode } from 'react'

/** A table that scrolls sideways on a narrow screen. A region that scrolls must take the focus, so that keys can scroll it. */
export function LessonTable({ children, 'aria-label': label = 'Table' }: { children?: ReactNode; 'aria-label'?: string }) {
  return (
    <div className="lesson-table" role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}
