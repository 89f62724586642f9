import type { ShownRound } from '../../workflows/readiness/shown-round'
import { countWords, minutesWords } from '../words'

/** What a round of practice costs and is expected to bring, as `6 questions, 4 minutes, about +9 points`. */
export function practiceWords({ questions, minutes, gain, surer }: ShownRound): string {
  const cost = `${countWords(questions, 'question')}, ${minutesWords(minutes)}`
  const raised = Math.round(100 * gain)
  const narrowed = Math.round(100 * surer)
  const brings = raised > 0 ? `about +${countWords(raised, 'point')}` : 'hardly a point more'
  return narrowed > 0 ? `${cost}, ${brings}, and surer by ${countWords(narrowed, 'point')} either way` : `${cost}, ${brings}`
}
