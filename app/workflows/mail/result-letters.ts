import type { Letter } from './letters'

/** Letters about quizzes that people mark. They say that a result stands, not what it is: that is told where it may be. `link` is whole. */
export function resultStandsLetter(to: { name: string; title: string; link: string }): Letter {
  return {
    subject: `Your result of “${to.title}” is there`,
    body: [
      `Hello ${to.name},`,
      `Your answers to “${to.title}” that had to wait for a person are marked, so your result stands.`,
      'See it, with what was said about your answers:',
      to.link,
    ].join('\n\n'),
  }
}
