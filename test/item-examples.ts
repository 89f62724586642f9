import type { Bodies, BodyBase, ChoiceOption, Rubric } from '~/domain/quiz/body'
import type { ContentOf, ItemType } from '~/domain/quiz/item'

/** One whole question of each type, as an author would write it. */

const base = { excerpt: null, feedback: null }

const option = (id: string, text: string, right = false): ChoiceOption => ({ id, text, right, feedback: right ? '' : `Not ${id}: read it again.` })

export const rubricExample: Rubric = {
  criteria: [
    {
      id: 'risk', text: 'Names the risk',
      levels: [{ id: 'none', text: 'Names none', points: 0 }, { id: 'some', text: 'Names it without its cause', points: 1 }, { id: 'full', text: 'Names it and its cause', points: 3 }],
    },
    { id: 'words', text: 'Offers wording', levels: [{ id: 'no', text: 'No wording', points: 0 }, { id: 'yes', text: 'Wording that could stand', points: 2 }] },
  ],
}

export const bodyExamples: { [T in ItemType]: BodyBase & Bodies[T] } = {
  single: {
    stem: 'Until when may the customer give notice?',
    excerpt: { text: 'Notice may be given until 30 June.', attribution: 'A contract of our own' },
    options: [option('a', '30 June', true), option('b', '1 July'), { ...option('c', '29 June'), weight: 0.5 }],
    feedback: 'Until includes the day named.', whenRight: 'Just so.', whenWrong: 'Look at the date again.',
  },
  multiple: { ...base, stem: 'Which of these are uncapped?', options: [option('a', 'Fraud', true), option('b', 'Death', true), option('c', 'Late delivery')] },
  truefalse: {
    ...base, stem: 'An indemnity needs proof of loss.', right: false, feedbackTrue: 'It does not.', feedbackFalse: 'Right: it is a promise to pay.',
    reasons: [option('a', 'It is a promise to hold harmless', true), option('b', 'It is damages by another name')],
  },
  matching: {
    ...base, stem: 'Match each clause with what it does.',
    sources: [{ id: 'a', text: 'Cap', target: 'x' }, { id: 'b', text: 'Indemnity', target: 'y', feedback: 'It holds harmless.' }],
    targets: [{ id: 'x', text: 'Limits what is owed' }, { id: 'y', text: 'Moves a loss' }, { id: 'z', text: 'Ends the contract' }],
  },
  ordering: {
    ...base, stem: 'Put the steps of a renewal in order.', method: 'longest-ordered-subset',
    elements: [{ id: 'a', text: 'Read the term' }, { id: 'b', text: 'Count back the notice' }, { id: 'c', text: 'Send it' }],
  },
  numeric: {
    ...base, stem: 'What is the cap?', unitRequired: true, units: [{ name: 'EUR', factor: 1 }, { name: 'kEUR', factor: 0.001 }],
    answers: [{ value: 250_000, tolerance: 0 }, { value: 300_000, tolerance: 10_000, weight: 0.5, feedback: 'That counts the costs twice.' }],
  },
  text: { ...base, stem: 'What is a promise to hold harmless called?', caseSensitive: false, answers: [{ text: 'indemnity' }, { text: 'warranty', weight: 0.25, feedback: 'A warranty promises a fact.' }] },
  gapchoice: {
    ...base, stem: 'Fill the gaps.', text: 'Notice is given [[how]] and takes effect [[when]].',
    gaps: [
      { id: 'how', options: [option('a', 'in writing', true), option('b', 'by word')] },
      { id: 'when', options: [option('a', 'at once'), option('b', 'on receipt', true)] },
    ],
  },
  gaptext: {
    ...base, stem: 'Write what is missing.', text: 'The [[who]] pays within [[days]] days.',
    gaps: [{ id: 'who', answers: [{ text: 'customer' }], caseSensitive: false }, { id: 'days', answers: [{ text: '30' }, { text: 'thirty' }], caseSensitive: false }],
  },
  hottext: {
    ...base, stem: 'Mark the risky words.', text: 'The supplier shall [[w1]] ensure [[w2]] delivery [[w3]].',
    spans: [option('w1', 'at all times', true), option('w2', 'timely'), option('w3', 'whatever the cause', true)],
  },
  gapmatch: {
    ...base, stem: 'Assemble the clause.', text: 'Neither party is liable for [[g1]], save for [[g2]].',
    gaps: [{ id: 'g1', choice: 'a' }, { id: 'g2', choice: 'b', feedback: 'What cannot be excluded by law.' }],
    choices: [{ id: 'a', text: 'loss of profit', uses: 1 }, { id: 'b', text: 'fraud', uses: 1 }, { id: 'c', text: 'late payment', uses: 0 }],
  },
  redline: {
    ...base, stem: 'What do you do with each change?', text: 'Liability is capped at [[c1]] of the fees[[c2]].',
    changes: [
      {
        id: 'c1', before: '100 %', after: '300 %',
        decisions: [
          { id: 'accept', text: '', right: false, feedback: 'That is over our bound.' }, { id: 'reject', text: '', right: false, feedback: '' },
          { id: 'amend', text: '150 %', right: true, feedback: '' },
        ],
      },
      { id: 'c2', before: '', after: ' of the last year', decisions: [{ id: 'accept', text: '', right: true, feedback: '' }, { id: 'reject', text: '', right: false, feedback: '' }] },
    ],
  },
  essay: { ...base, stem: 'Explain the risk to the customer.', minWords: 50, maxWords: 300, rubric: rubricExample, model: 'The clause moves every loss to us.' },
  upload: { ...base, stem: 'Hand in your redline.', accepts: ['pdf', 'docx'], maxFiles: 2, rubric: rubricExample },
  case: {
    stem: 'Read the extract, then answer.', excerpt: { text: 'Fees fall due within 30 days. [Schedule 2 applies.]', attribution: null }, feedback: null,
    parts: [
      { id: 'p1', points: 1, type: 'numeric', body: { ...base, stem: 'Within how many days?', answers: [{ value: 30, tolerance: 0 }], units: [], unitRequired: false } },
      { id: 'p2', points: 2, type: 'single', body: { ...base, stem: 'Which schedule applies?', options: [option('a', 'Schedule 1'), option('b', 'Schedule 2', true)] } },
    ],
  },
}

/** The example of a type, as content. */
export const contentExample = <T extends ItemType>(type: T) => ({ type, body: bodyExamples[type] }) as unknown as ContentOf<T>
