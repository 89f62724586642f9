import { CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent'

const tones: Record<Tone, string> = {
  good: 'bg-good-quiet text-good',
  warn: 'bg-warn-quiet text-warn',
  bad: 'bg-bad-quiet text-bad',
  quiet: 'bg-sunk text-ink-quiet',
  accent: 'bg-accent-quiet text-accent',
}

export function Badge({ tone = 'quiet', icon: Icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap ${tones[tone]}`}>
      {Icon ? <Icon aria-hidden="true" className="size-3.5" /> : null}
      {children}
    </span>
  )
}

/** How each label of readiness is shown: its tone, its sign and its word. */
export const readinessLooks = {
  ready: { tone: 'good', icon: CircleCheck, words: 'Ready' },
  unproven: { tone: 'warn', icon: CircleDashed, words: 'Unproven' },
  'not-yet': { tone: 'bad', icon: CircleX, words: 'Not yet' },
} as const

/** Readiness in a word; the sign and the word say it, the colour only helps. */
export function ReadinessBadge({ label }: { label: keyof typeof readinessLooks }) {
  const { tone, icon, words } = readinessLooks[label]
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  )
}
