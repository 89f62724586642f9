import { countWords } from '../words'

/** What something moved a figure by, in points of a hundred, with its sign. */
export function Points({ moved }: { moved: number }) {
  const said = pointsWords(moved)
  return (
    <span className={`figures shrink-0 font-semibold ${said.startsWith('−') ? 'text-bad' : said.startsWith('+') ? 'text-good' : 'text-ink-quiet'}`}>
      {said}
      <span className="sr-only"> points</span>
    </span>
  )
}

/** `+4.2`, `−0.3`, `0.0`. */
export function pointsWords(moved: number): string {
  const size = Math.abs(100 * moved).toFixed(1)
  if (size === '0.0') return size
  return `${moved > 0 ? '+' : '−'}${size}`
}

/** How long nothing was practised. */
export function pauseWords(days: number): string {
  if (days < 1) return `${countWords(Math.max(1, Math.round(days * 24)), 'hour')} without practice`
  return `${countWords(Math.round(days), 'day')} without practice`
}
