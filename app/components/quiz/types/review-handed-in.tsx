import { Paperclip } from 'lucide-react'
import { useContext } from 'react'
import type { ReviewLine } from '../../../domain/quiz/reviewed'
import { HandedInContext } from './handed-in'

/** The text as it was handed in, and a model answer where one is told. */
export function ReviewEssay({ lines: [line] }: { lines: readonly ReviewLine[] }) {
  return (
    <>
      {line?.given ? <blockquote className="rounded-[8px] border border-line bg-sunk px-4 py-3 whitespace-pre-line wrap-anywhere">{line.given}</blockquote> : null}
      <Model line={line} />
    </>
  )
}

/** The files as they were handed in. */
export function ReviewUpload({ lines: [line], picks }: { lines: readonly ReviewLine[]; picks: readonly string[] }) {
  const { files } = useContext(HandedInContext)
  return (
    <>
      <ul aria-label="Files handed in" className="space-y-1">
        {picks.map((pick) => (
          <li key={pick} className="flex items-center gap-2">
            <Paperclip aria-hidden="true" className="size-4 shrink-0 text-ink-quiet" />
            {files.find(({ id }) => id === pick)?.name ?? 'A file'}
          </li>
        ))}
      </ul>
      <Model line={line} />
    </>
  )
}

function Model({ line }: { line: ReviewLine | undefined }) {
  if (!line?.key) return null
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center font-semibold">A model answer</summary>
      <p className="rounded-[8px] border border-good bg-good-quiet px-4 py-3 whitespace-pre-line wrap-anywhere">{line.key}</p>
    </details>
  )
}
