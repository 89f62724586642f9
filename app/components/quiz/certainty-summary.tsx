import type { Reviewed } from '../../domain/quiz/reviewed'
import { countWords } from '../words'
import { certaintyWords } from './certainty-words'

/** How often somebody was right when they were sure: what certainty marking is there to show. */
export function CertaintySummary({ reviewed }: { reviewed: readonly Reviewed[] }) {
  const rows = certaintyWords.flatMap(({ value, words }) => {
    const given = reviewed.filter((item) => item.certainty === value && item.answered && item.score !== null && !item.voided)
    return given.length > 0 ? [{ words, given: given.length, right: given.filter(({ score }) => score === 1).length }] : []
  })
  if (rows.length === 0) return null
  return (
    <div className="mt-5">
      <h2 className="text-lg">How sure you were</h2>
      <ul className="mt-1 divide-y divide-line">
        {rows.map(({ words, given, right }) => (
          <li key={words} className="flex flex-wrap justify-between gap-x-4 py-2.5">
            <span className="font-medium">{words} sure</span>
            <span className="figures">
              right in {right} of {countWords(given, 'answer')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
