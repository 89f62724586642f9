import type { ReactNode } from 'react'
import type { LessonProgress } from '../../domain/progress/lesson-progress'
import { progressWords } from './reading-words'

/** A thin line that stays in view: how far the reader is, in words first. */
export function ReadingLine({ progress, finished, children }: { progress: LessonProgress; finished: boolean; children?: ReactNode }) {
  const share = finished ? 1 : progress.share
  return (
    <div className="no-print sticky top-0 z-10 -mx-4 mb-6 border-b border-line bg-paper px-4">
      <div className="flex min-h-12 items-center justify-between gap-3">
        <p className="figures min-w-0 text-sm text-ink-quiet">
          {finished ? (
            <a href="#done" className="link inline-flex min-h-11 items-center">
              You have read this lesson
            </a>
          ) : (
            progressWords(progress)
          )}
        </p>
        {children}
      </div>
      <div
        className="absolute inset-x-0 -bottom-px h-0.5 bg-line"
        role="progressbar"
        aria-label="Read of this lesson"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div className="h-full bg-accent transition-[width] duration-200" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}
