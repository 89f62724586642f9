import type { Letter } from './letters'

type Nudged = { name: string; sender: string; words: string; link: string }

/** Tells somebody that their manager nudges them, in the manager's words where there are any. `link` is whole, with its host. */
export function nudgeLetter({ name, sender, words, link }: Nudged): Letter {
  return {
    subject: `${sender} asks you to look at Countersign`,
    body: [
      `Hello ${name},`,
      `${sender} asks you to take your next step in Countersign.${words === '' ? '' : ` They write:`}`,
      ...(words === '' ? [] : [words]),
      'It is one step, with its minutes and its reason:',
      link,
    ].join('\n\n'),
  }
}
