import { countWords } from '../../app/library/count-words'

const sentences = [
  'A buyer reads the clause on the train and asks what it would cost if the worst came true.',
  'Write down who pays, what starts the duty, what is covered, and where it ends.',
  'The number in the cap means little until you know which losses count towards it.',
  'Two drafts can use the same word and leave the risk with different people.',
  'Ask which event the other side fears, because a named fear can be met by narrower words.',
  'What was agreed on a call and never written is hard to prove and easy to forget.',
  'A short clause is not a safe clause, and a long one may give with one hand and take with the other.',
  'When a sentence has three exceptions, read each of them as a rule of its own.',
  'Send the paper on before the week of signature, not during it.',
  'Keep the earlier draft, so that anyone can see what moved and who moved it.',
  'If a term is used with a capital letter, find the place where it is defined.',
  'A renewal that nobody remembers is a decision that nobody took.',
]

/**
 * A lesson in MDX of at least so many words, and at most one part more: prose with the components that lessons use, in parts of
 * about 130 words each.
 */
export function lessonSource(words: number): string {
  const parts: string[] = []
  while (countWords(parts) < words) parts.push(part(parts.length + 1))
  const head = '---\ntitle: How a clause is read\nsummary: A long lesson, made to be measured.\nskills: [terminology.indemnity]\n---'
  return `${[head, ...parts].join('\n\n')}\n`
}

const from = (start: number, count: number) =>
  Array.from({ length: count }, (_, index) => sentences[(start * 5 + index) % sentences.length] ?? '')

function part(number: number): string {
  const [first = '', second = '', third = ''] = from(number + 2, 3)
  return [
    `## Part ${number}`,
    from(number, 3).join(' '),
    apart(number, first),
    `- ${second}\n- ${third}\n- Then decide, with a *reason* that fits into **one line**.`,
    from(number + 1, 2).join(' '),
  ].join('\n\n')
}

function apart(number: number, sentence: string): string {
  const kinds = [
    `<Callout kind="tip" title="Part ${number} in a sentence">\n\n${sentence}\n\n</Callout>`,
    `<Clause title="Clause ${number}" source="our own sample">\n\n${sentence}\n\n</Clause>`,
    `| Question | Answer |\n|---|---|\n| What moves? | ${sentence} |\n| Who decides? | The one who signs |`,
    `<Reveal summary="Check yourself: part ${number}">\n\n${sentence} It is a <Term id="third-party-claim">third-party claim</Term>.\n\n</Reveal>`,
  ]
  return kinds[number % kinds.length] ?? ''
}
