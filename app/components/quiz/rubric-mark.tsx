import type { RubricMark } from '../../domain/quiz/reviewed'
import { countWords } from '../words'

/** How a person marked an answer: the level reached in each criterion, and what they said. */
export function RubricMarkView({ mark: { criteria, comment } }: { mark: RubricMark }) {
  return (
    <div className="mt-4">
      <p className="font-semibold">How it was marked</p>
      <dl className="mt-1 divide-y divide-line border-y border-line">
        {criteria.map(({ text, level, points, most }) => (
          <div key={text} className="py-2 text-sm">
            <dt className="flex flex-wrap justify-between gap-x-4 font-medium">
              <span>{text}</span>
              <span className="figures">
                {points} of {countWords(most, 'point')}
              </span>
            </dt>
            <dd className="text-ink-quiet">{level}</dd>
          </div>
        ))}
      </dl>
      {comment ? <blockquote className="mt-3 border-l-4 border-line-strong pl-3 text-sm whitespace-pre-line wrap-anywhere">{comment}</blockquote> : null}
    </div>
  )
}
