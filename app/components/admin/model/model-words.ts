import type { EvidenceSource } from '../../../domain/evidence/evidence'
import { binCount, type Calibrated } from '../../../domain/insight/calibration'
import type { Gap } from '../../../domain/insight/calibration-gaps'

const sources: Record<EvidenceSource, string> = { quiz: 'Quizzes', drill: 'Practice', observed: 'Seen at work', outcome: 'Contracts', checkpoint: 'Questions in lessons' }

/** What answers of a source are called together; one that this build does not know is said by its name. */
export const sourceName = (source: string): string => sources[source as EvidenceSource] ?? source

export const gapWords: Record<Gap, string> = {
  first: 'First time on the skill',
  '10-minutes': 'Under 10 minutes',
  '12-hours': '10 minutes to 12 hours',
  '3-days': '12 hours to 3 days',
  '10-days': '3 to 10 days',
  '30-days': '10 to 30 days',
  '90-days': '30 to 90 days',
  longer: '90 days and more',
}

export const manyWords = (count: number): string => count.toLocaleString('en-GB')

export const shareWords = (share: number): string => `${(share * 100).toFixed(1)}\u00a0%`

/** What a bin holds, as it is counted: from its lower bound on, up to and without the upper one, but for the last. */
export const binWords = (bin: number): string => `${(bin * 100) / binCount} to ${((bin + 1) * 100) / binCount}\u00a0%`

export const intervalWords = ({ interval: { low, high } }: Pick<Calibrated, 'interval'>): string => `${Math.round(low * 100)} to ${Math.round(high * 100)}\u00a0%`

const asPredicted = 'as predicted'

/** How far predictions lie from what came, and on which side. `offBy` as a share. */
export function offWords(offBy: number): string {
  const points = Math.abs(offBy * 100).toFixed(1)
  if (points === '0.0') return asPredicted
  return `${points}\u00a0${points === '1.0' ? 'point' : 'points'} too ${offBy > 0 ? 'high' : 'low'}`
}

const standingWords: Record<Calibrated['standing'], string> = {
  'too-few': 'too few to tell',
  within: 'no more than chance',
  off: 'more than chance',
}

/** How far off, and whether that says anything. */
export function verdictWords({ offBy, standing }: Pick<Calibrated, 'offBy' | 'standing'>): string {
  const off = offWords(offBy)
  return off === asPredicted && standing === 'within' ? off : `${off}, ${standingWords[standing]}`
}
