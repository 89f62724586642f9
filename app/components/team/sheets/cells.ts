import { dayOf } from '../../../domain/evidence/day'
import type { ReadinessLabel } from '../../../domain/readiness/skill-readiness'
import { readinessLooks } from '../../badge'

/** What is not known is an empty cell. */
export const percentCell = (share: number | null): string => (share === null ? '' : String(Math.round(share * 100)))
export const dayCell = (at: number | null): string => (at === null ? '' : dayOf(at))
export const labelCell = (label: ReadinessLabel | null): string => (label === null ? '' : readinessLooks[label].words)
