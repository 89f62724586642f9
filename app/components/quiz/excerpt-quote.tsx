import type { Excerpt } from '../../domain/quiz/item'

/** Clause text in the face of contracts, with where it comes from. */
export function ExcerptQuote({ excerpt }: { excerpt: Excerpt }) {
  return (
    <figure className="mb-4">
      <blockquote className="rounded-[8px] border-l-4 border-line-strong bg-sunk px-4 py-3 font-serif text-base leading-relaxed whitespace-pre-line wrap-anywhere">{excerpt.text}</blockquote>
      {excerpt.attribution ? <figcaption className="mt-1.5 text-xs text-ink-quiet">{excerpt.attribution}</figcaption> : null}
    </figure>
  )
}

/** The extract of a case, which stays in sight beside its questions where there is room. */
export function CaseExtract({ excerpt }: { excerpt: Excerpt }) {
  return (
    <div role="region" aria-label="The extract" tabIndex={0} className="lg:sticky lg:top-20 lg:max-h-[calc(100vh-7rem)] lg:overflow-y-auto">
      <ExcerptQuote excerpt={excerpt} />
    </div>
  )
}
