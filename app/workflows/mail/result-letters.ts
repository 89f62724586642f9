import type { Letter } from './letters'

type Marked = { name: string; title: string; link: string; told: boolean }

/**
 * Letters about quizzes that people mark. They say that a result stands, not what it is: that is told where it may be. `told`: the score is told
 * now; where it is not, neither is there anything to see yet. `link` is whole.
 */
export function resultStandsLetter({ name, title, link, told }: Marked): Letter {
  const marked = `Your answers to “${title}” that had to wait for a person are marked`
  return {
    subject: told ? `Your result of “${title}” is there` : `Your answers to “${title}” are marked`,
    body: [
      `Hello ${name},`,
      ...(told
        ? [`${marked}, so your result stands.`, 'See it, with what was said about your answers:']
        : [`${marked}. The score is told later, on this page:`]),
      link,
    ].join('\n\n'),
  }
}
