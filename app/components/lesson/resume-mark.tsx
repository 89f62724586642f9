import { useCallback, useState } from 'react'
import { blockAnchor } from '../../domain/content/lesson-blocks'

/** What stays above the block that is gone on at: the line of progress, and the line that says where one is. */
const roomAbove = 128

/**
 * Coming back: go to the block where the reader was, unless they asked for a place themselves or the browser has put them back already.
 * Returns the line that says so, and what to call when the lesson stands on the page.
 */
export function useResume(block: string | null) {
  const [top, setTop] = useState<number | null>(null)
  const resume = useCallback(
    (lesson: HTMLElement) => {
      if (window.location.hash !== '') goToAsked(lesson)
      if (block === null || window.location.hash !== '' || window.location.search !== '' || window.scrollY > 0) return
      const element = lesson.querySelector<HTMLElement>(`#${CSS.escape(blockAnchor(block))}`)
      if (!element) return
      window.scrollTo({ top: window.scrollY + element.getBoundingClientRect().top - roomAbove })
      setTop(element.getBoundingClientRect().top - (lesson.parentElement?.getBoundingClientRect().top ?? 0))
    },
    [block],
  )
  const mark = top === null ? null : <ResumeMark top={top} leave={() => setTop(null)} />
  return { resume, mark }
}

/** A lesson that came after its page was shown had no such place yet when the browser looked for it. */
function goToAsked(lesson: HTMLElement): void {
  const [, id] = /^#([\w-]+)$/.exec(window.location.hash) ?? []
  if (id !== undefined && window.scrollY === 0) lesson.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'start' })
}

/** Laid over the page, so that nothing moves for it. */
function ResumeMark({ top, leave }: { top: number; leave: () => void }) {
  return (
    <div className="no-print absolute inset-x-0 z-[5] -translate-y-full border-b border-accent" style={{ top }}>
      <p role="status" className="ml-auto flex w-fit items-center gap-3 rounded-t-[8px] bg-accent-quiet pl-3 text-sm text-accent">
        You were here.
        <a
          href="#main"
          className="inline-flex min-h-11 items-center rounded-[8px] px-3 font-semibold underline underline-offset-3"
          onClick={(event) => {
            event.preventDefault()
            leave()
            window.scrollTo({ top: 0 })
            document.querySelector<HTMLElement>('h1')?.focus()
          }}
        >
          Go to the top
        </a>
      </p>
    </div>
  )
}
