import type { Letter } from './letters'

type Observed = { name: string; observer: string; skill: string; link: string }

/** Tells somebody that their manager wrote down what they saw of them, and where: not what. `link` is whole, with its host. */
export function observationLetter({ name, observer, skill, link }: Observed): Letter {
  return {
    subject: `${observer} wrote down what they observed of your “${skill}”`,
    body: [
      `Hello ${name},`,
      `${observer} observed “${skill}” in your work and wrote down how it went. It counts towards your readiness, with their name. See it here:`,
      link,
      `If you remember it differently, tell ${observer}: they can take it back within seven days.`,
    ].join('\n\n'),
  }
}
