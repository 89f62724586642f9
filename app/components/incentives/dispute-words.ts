import type { DisputeAct, DisputeState } from '../../domain/incentives/statement/dispute'
import { type DisputeFileProblem, disputeFileRules } from '../../domain/incentives/statement/dispute-files'
import { handedInRules } from '../../domain/quiz/handed-in'
import type { AboutShown } from '../../workflows/incentives/show-dispute.server'
import { toldWords } from '../outcomes/told-words'
import { dateWords, moneyWords } from '../words'

export const stateLooks: Record<DisputeState, { tone: 'good' | 'warn' | 'bad' | 'quiet' | 'accent'; words: string }> = {
  open: { tone: 'accent', words: 'Open' },
  escalated: { tone: 'warn', words: 'Escalated' },
  approved: { tone: 'good', words: 'Approved' },
  partly: { tone: 'good', words: 'Approved in part' },
  denied: { tone: 'bad', words: 'Denied' },
  withdrawn: { tone: 'quiet', words: 'Withdrawn' },
}

const acts: Record<DisputeAct, string> = {
  raised: 'raised it', comment: 'added', escalated: 'escalated it', approved: 'approved it', partly: 'approved a part of it', denied: 'denied it', withdrawn: 'withdrew it',
}

export const actWords = (act: DisputeAct, actor: string | null): string => (actor === null ? 'Escalated, because its day passed' : `${actor} ${acts[act]}`)

export const aboutWords = (about: AboutShown | null): string => {
  if (about === null) return 'Something that is not there any more'
  if (about.kind === 'outcome') return `${toldWords(about.outcome)}, contract ${about.outcome.contractId}, ${dateWords(about.outcome.at)}`
  return `${about.name}, ${moneyWords(about.amount, about.currency)}, ${dateWords(Date.parse(about.from))} to ${dateWords(Date.parse(about.to))}`
}

export const problemWords = {
  settled: 'This was settled meanwhile. The page shows what stands now.',
  own: 'Nobody decides what they raised themselves, and only who raised it may withdraw it.',
  amount: 'Say how much is granted, such as 120.00. It may not be nothing.',
  'not-in-part': 'Only a finding of a review and a way off the playbook can be granted in part. Approve or deny this one.',
  files: `It has as many files as it takes, ${disputeFileRules.mostInAll}. Say in words what another would show.`,
  'not-told': 'What was told of this contract changed meanwhile. Load the page again and look at what stands now.',
} as const

const fileProblems: Record<DisputeFileProblem, string> = {
  'too-many': `At most ${disputeFileRules.mostAtOnce} files go with one form. Add this one afterwards.`,
  'too-large': `A file may have at most ${handedInRules.mostBytes / 1024 / 1024} MB. Send the pages that matter.`,
  'wrong-type': 'This is empty, or none of the kinds named above, whatever its name says. Save it as PDF.',
}

/** Why a file is not taken, with its name. */
export const fileProblemWords = (givenName: string, problem: DisputeFileProblem): string => `${givenName}: ${fileProblems[problem]}`
