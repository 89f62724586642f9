import { BadgeCheck, CalendarClock, CalendarX, CircleSlash } from 'lucide-react'
import type { CertificateState } from '../../domain/certificates/certificate'
import { Badge } from '../badge'
import { stateLabels } from './certificate-words'

const looks = {
  valid: { tone: 'good', icon: BadgeCheck },
  renewable: { tone: 'warn', icon: CalendarClock },
  expired: { tone: 'quiet', icon: CalendarX },
  withdrawn: { tone: 'bad', icon: CircleSlash },
} as const

/** What a certificate is worth in a word; the sign and the word say it, the colour only helps. */
export function StateBadge({ state }: { state: CertificateState }) {
  return <Badge {...looks[state]}>{stateLabels[state]}</Badge>
}
