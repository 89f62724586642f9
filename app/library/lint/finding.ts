/**
 * Something about a lesson's source. `error` keeps it from being published, `warning` should be mended, `hint` may be. `line` and
 * `column` start at 1 and count in the whole file; `nearest` is the closest name that would be accepted, when one is close.
 */
export type Finding = {
  rule: LintRule
  severity: 'error' | 'warning' | 'hint'
  line: number
  column: number
  message: string
  nearest: string | null
}

export const lintRules = [
  'refusal',
  'skill-tags',
  'no-checkpoint',
  'reading-grade',
  'long-paragraph',
  'dead-link',
  'unlinked-term',
] as const

export type LintRule = (typeof lintRules)[number]
