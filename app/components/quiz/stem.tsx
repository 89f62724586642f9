import type { Question } from '../../domain/quiz/asked'

type Stem = Pick<Question, 'stem' | 'stemHtml'>

/** What is asked: plain words, or as it was written, which the library made safe when it was kept. */
export function StemBody({ stemHtml, id }: Stem & { id?: string }) {
  if (stemHtml === null) return null
  return <div id={id} className="lesson mb-4 text-base" dangerouslySetInnerHTML={{ __html: stemHtml }} />
}

/** The stem in one line, as the name of its question. */
export function StemName({ number, stem, stemHtml }: Stem & { number: number }) {
  if (stemHtml !== null) return <>Question {number}</>
  return (
    <>
      <span className="figures mr-2 text-ink-quiet">{number}.</span>
      <span className="wrap-anywhere whitespace-pre-line">{stem}</span>
    </>
  )
}
