import type { Letter } from './letters'

export type Decision = 'approved' | 'partly' | 'denied'

const decided: Record<Decision, string> = { approved: 'approved your question', partly: 'approved a part of your question', denied: 'denied your question' }

/** Tells somebody how their dispute was decided, with the reasons. `link` is whole, with its host. */
export function disputeDecidedLetter({ name, decider, decision, words, link }: { name: string; decider: string; decision: Decision; words: string; link: string }): Letter {
  return {
    subject: `${decider} ${decided[decision]}`,
    body: [`Hello ${name},`, `${decider} ${decided[decision]}. The reasons given:`, words.replace(/^/gm, '> '), 'What follows from it, and all that was said:', link].join('\n\n'),
  }
}
