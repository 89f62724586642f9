import type { Reviewed, ReviewedPart } from '../../domain/quiz/reviewed'
import { Badge } from '../badge'
import { percentWords } from '../words'
import { sureWords } from './certainty-words'
import { ExcerptQuote } from './excerpt-quote'
import { revisedWords } from './revised-words'
import { RubricMarkView } from './rubric-mark'
import { StemBody, StemName } from './stem'
import { letterOf } from './types/case'
import { Review } from './types/review'

type Verdict = { tone: 'good' | 'warn' | 'bad' | 'quiet'; words: string }

/** What came of an answer, in words. */
export function verdictOf({ score, answered, awaiting = false, voided = false }: Pick<Reviewed, 'score' | 'answered'> & Partial<Pick<Reviewed, 'awaiting' | 'voided'>>): Verdict {
  if (voided) return { tone: 'quiet', words: 'Taken out of the score for everyone' }
  if (awaiting) return { tone: 'warn', words: 'Awaiting marking' }
  if (!answered) return { tone: 'quiet', words: 'Not answered' }
  if (score === null) return { tone: 'quiet', words: 'Answered' }
  if (score === 1) return { tone: 'good', words: 'Right' }
  return score > 0 ? { tone: 'warn', words: `Partly right: ${percentWords(score)}` } : { tone: 'bad', words: 'Wrong' }
}

/** One question after its verdict: your answer, the right one, and why, in words and signs as well as colour, as far as it is told. */
export function ReviewedCard({ number, item, heading: Heading = 'h3' }: { number: number; item: Reviewed; heading?: 'h2' | 'h3' }) {
  const verdict = verdictOf(item)
  return (
    <section className="mx-auto max-w-[720px] rounded-[8px] border border-line bg-raised p-4 sm:p-6" aria-label={`Question ${number}`}>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={verdict.tone}>{verdict.words}</Badge>
        {item.certainty !== null && item.answered ? <span className="text-sm text-ink-quiet">You were {sureWords(item.certainty)} sure.</span> : null}
      </p>
      {item.revised ? <p className="mt-1 text-sm text-ink-quiet">{revisedWords(item.revised)}</p> : null}
      <Heading className="mt-2 mb-3 text-lg font-semibold">
        <StemName number={number} stem={item.stem} stemHtml={item.stemHtml} />
      </Heading>
      <StemBody stem={item.stem} stemHtml={item.stemHtml} />
      {item.excerpt ? <ExcerptQuote excerpt={item.excerpt} /> : null}
      <Review item={item} />
      {item.parts.map((part, index) => (
        <PartReview key={part.id} part={part} letter={letterOf(index)} />
      ))}
      {item.mark ? <RubricMarkView mark={item.mark} /> : null}
      <Feedback words={item.feedback} />
    </section>
  )
}

function PartReview({ part, letter }: { part: ReviewedPart; letter: string }) {
  const verdict = verdictOf({ score: part.score, answered: part.picks.length > 0 })
  return (
    <div className="mt-5 border-t border-line pt-4">
      <Badge tone={verdict.tone}>{verdict.words}</Badge>
      <p className="mt-1 mb-3 font-semibold wrap-anywhere">
        <span className="mr-2 text-ink-quiet">{letter})</span>
        {part.stem}
      </p>
      <Review item={part} />
      <Feedback words={part.feedback} />
    </div>
  )
}

function Feedback({ words }: { words: readonly string[] }) {
  return words.map((one) => (
    <p key={one} className="mt-4 text-sm text-ink-quiet wrap-anywhere">
      {one}
    </p>
  ))
}
