const momentMs = 1200

type Watching = { seen: (block: string) => void; at: (block: string) => void }

/**
 * Watch which blocks of a drawn lesson come into view. A block is seen when its end was in view, or any of it for a moment; only while
 * the page is shown. `at` hears of the topmost block in view whenever that changes. Returns how to stop.
 */
export function watchBlocks(lesson: HTMLElement, { seen, at }: Watching): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>()
  const inView = new Set<Element>()
  let top = ''
  const keyOf = (element: Element) => (element as HTMLElement).dataset.block ?? ''
  const forget = (element: Element) => {
    clearTimeout(timers.get(element))
    timers.delete(element)
  }
  const see = (element: Element) => {
    if (document.visibilityState === 'visible') seen(keyOf(element))
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
        forget(target)
        if (!isIntersecting) {
          inView.delete(target)
          continue
        }
        inView.add(target)
        if (rootBounds && boundingClientRect.bottom <= rootBounds.bottom) see(target)
        else timers.set(target, setTimeout(() => see(target), momentMs))
      }
      const first = [...inView].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
      if (first && keyOf(first) !== top) at((top = keyOf(first)))
    },
    { threshold: [0, 0.25, 0.5, 0.75, 1], rootMargin: '-64px 0px 0px 0px' },
  )
  for (const block of lesson.querySelectorAll('[data-block]')) observer.observe(block)
  return () => {
    observer.disconnect()
    for (const element of [...timers.keys()]) forget(element)
  }
}
