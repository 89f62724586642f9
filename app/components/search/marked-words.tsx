import { Fragment } from 'react'
import type { Marked } from '../../domain/content/search-excerpt'

/** A text in which the stretches that were asked for stand out by weight and ground. */
export function MarkedWords({ text, marks }: Marked) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className="rounded-[3px] bg-accent-quiet font-semibold text-inherit">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
