import type { PeriodState } from '../../domain/incentives/statement/pay-period'

export const periodLooks: Record<PeriodState, { tone: 'good' | 'warn' | 'accent' | 'quiet'; words: string }> = {
  open: { tone: 'accent', words: 'Open' },
  closing: { tone: 'warn', words: 'Closing' },
  closed: { tone: 'good', words: 'Closed' },
  reopened: { tone: 'warn', words: 'Reopened' },
}

export const periodProblems = {
  closed: 'This period is closed already.',
  'not-over': 'The period is not over yet. It can be closed from the day after its last day on.',
  'earlier-open': 'An earlier period of this plan is not closed. Close that one first: this one brings what it leaves.',
  'not-closed': 'Only a closed period can be reopened.',
  'later-closed': 'A later period of this plan is closed and has brought what this one left. What is wrong here is corrected by the next period instead.',
  'not-asked': 'Nobody asked to reopen this period.',
  'same-person': 'Who asked for it cannot approve it. Somebody else has to.',
} as const
