import type { Pause } from '../../domain/readiness/trend'
import { pauseWords } from './points'

/** What a pause did, as `11 days without practice: −6`. */
export const forgettingWords = (pause: Pause): string => `${pauseWords(pause.days)}: ${fallWords(pause)}`

/** Whole points with their sign. */
export const fallWords = ({ moved }: Pick<Pause, 'moved'>): string => `−${Math.max(1, Math.round(-100 * moved))}`
