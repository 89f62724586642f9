import { TriangleAlert } from 'lucide-react'
import { countWords } from '../../words'

/** How many questions match a section, and whether it asks for more than that. `found` undefined: not counted yet; null: could not be. */
export function MatchLine({ found, wanted }: { found: number | null | undefined; wanted: string }) {
  const asks = Number(wanted || 1)
  const short = typeof found === 'number' && asks > found
  return (
    <p role="status" className={`min-h-5 text-sm ${short ? 'font-medium text-warn' : 'text-ink-quiet'}`}>
      {short ? <TriangleAlert aria-hidden="true" className="mr-1.5 inline size-4 align-text-bottom" /> : null}
      {matchWords(found, asks)}
    </p>
  )
}

function matchWords(found: number | null | undefined, asks: number): string {
  if (found === undefined) return 'How many questions match is counted as you choose, or when you try it.'
  if (found === null) return 'How many questions match could not be counted just now. Trying or saving the quiz counts them.'
  const match = found === 0 ? 'No question matches.' : `${countWords(found, 'question')} ${found === 1 ? 'matches' : 'match'}.`
  return asks > found ? `${match} This section asks for ${asks}: ${found === 0 ? 'ask for less of them to match' : `draw ${found} or fewer, or let more match`}.` : match
}
