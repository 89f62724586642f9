import type { Letter } from './letters'

const paragraphs = (...all: string[]) => all.filter((one) => one !== '').join('\n\n')
const quoted = (note: string) => (note === '' ? '' : note.replace(/^/gm, '> '))

/** Letters about reviews of lesson texts. `link` is whole, with its host; an empty note is left out. */
export function reviewAskedLetter(to: { name: string; asker: string; title: string; note: string; link: string }): Letter {
  return {
    subject: `${to.asker} asks you to review “${to.title}”`,
    body: paragraphs(
      `Hello ${to.name},`,
      `${to.asker} asks you to look at the draft of “${to.title}” before it is published.`,
      quoted(to.note),
      'Read it, say what you think beside its lines, and approve it or ask for changes:',
      to.link,
    ),
  }
}

type Decided = { name: string; decider: string; title: string; verdict: 'approved' | 'changes'; note: string; comments: number; link: string }

export function reviewDecidedLetter(to: Decided): Letter {
  const approved = to.verdict === 'approved'
  const comments = to.comments === 0 ? '' : `There ${to.comments === 1 ? 'is 1 comment' : `are ${to.comments} comments`} beside its lines.`
  return {
    subject: approved ? `${to.decider} approved “${to.title}”` : `${to.decider} asks for changes in “${to.title}”`,
    body: paragraphs(
      `Hello ${to.name},`,
      approved ? `${to.decider} approved the draft of “${to.title}”. It counts for exactly that text.` : `${to.decider} asks for changes in the draft of “${to.title}”.`,
      quoted(to.note),
      comments,
      to.link,
    ),
  }
}
