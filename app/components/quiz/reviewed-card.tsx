import { Check, X } from 'lucide-react'
import type { Reviewed } from '../../domain/quiz/reviewed'
import { Badge } from '../badge'
import { percentWords } from '../words'
import { ExcerptQuote } from './question-card'

function verdictOf({ score, answered }: Reviewed): { tone: 'good' | 'warn' | 'bad' | 'quiet'; words: string } {
  if (!answered) return { tone: 'quiet', words: 'Not answered' }
  if (score === 1) return { tone: 'good', words: 'Right' }
  return score !== null && score > 0 ? { tone: 'warn', words: `Partly right: ${percentWords(score)}` } : { tone: 'bad', words: 'Wrong' }
}

function pickWords({ right, picked }: { right: boolean | null; picked: boolean }): string {
  if (!picked) return 'Right answer.'
  return right ? 'Your answer, right.' : 'Your answer, wrong.'
}

/** One question after its verdict: your answer, the right one, and why, in words and signs as well as colour. */
export function ReviewedCard({ number, item, heading: Heading = 'h3' }: { number: number; item: Reviewed; heading?: 'h2' | 'h3' }) {
  const verdict = verdictOf(item)
  return (
    <section className="rounded-[8px] border border-line bg-raised p-5 sm:p-6" aria-label={`Question ${number}`}>
      <Badge tone={verdict.tone}>{verdict.words}</Badge>
      <Heading className="mt-2 mb-3 text-lg font-semibold">
        <span className="figures mr-2 text-ink-quiet">{number}.</span>
        {item.stem}
      </Heading>
      {item.excerpt ? <ExcerptQuote excerpt={item.excerpt} /> : null}
      <ul className="space-y-2">
        {item.lines.map((option) => (
          <li
            key={option.id}
            className={`flex items-start gap-2 rounded-[8px] border px-4 py-3 ${option.right ? 'border-good bg-good-quiet' : option.picked ? 'border-bad bg-bad-quiet' : 'border-line'}`}
          >
            {option.right ? <Check aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-good" /> : null}
            {!option.right && option.picked ? <X aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-bad" /> : null}
            <div>
              <p className="font-medium">{option.label}</p>
              {option.right || option.picked ? (
                <p className="mt-1 text-sm">
                  <strong className={option.right ? 'text-good' : 'text-bad'}>{pickWords(option)}</strong> {option.feedback}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {item.feedback.map((words) => (
        <p key={words} className="mt-4 text-sm text-ink-quiet">
          {words}
        </p>
      ))}
    </section>
  )
}
