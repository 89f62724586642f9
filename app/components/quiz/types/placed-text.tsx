import { Fragment, type ReactNode } from 'react'
import { piecesOf } from '../../../domain/quiz/placed-text'

/** Clause text with something drawn at each of its places; `number` counts them from 1. Blank lines part paragraphs. */
export function PlacedText({ text, draw, roomy = false }: { text: string; draw: (place: string, number: number) => ReactNode; roomy?: boolean }) {
  let count = 0
  return (
    <div className={`space-y-3 rounded-[8px] border-l-4 border-line-strong bg-sunk px-4 py-3 font-serif text-lg ${roomy ? 'leading-[2.8]' : 'leading-relaxed'}`}>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} className="whitespace-pre-line">
          {piecesOf(paragraph).map(({ words, place }, index) => (
            <Fragment key={index}>{place === null ? words : draw(place, ++count)}</Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}
