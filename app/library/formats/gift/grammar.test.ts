import { expect, test } from 'vitest'
import { readGift } from './read-gift'

/** Every construct of GIFT, as https://docs.moodle.org/en/GIFT_format names them, each in words of our own. */
const constructs: [name: string, text: string, expected: object][] = [
  ['a comment above a question', '// Checked in spring.\nIs a cap a limit? {T}', { type: 'truefalse', body: { stem: 'Is a cap a limit?', right: true } }],
  ['a comment inside a question', 'Which is a cap? {\n// the usual one\n=A limit of liability\n~A notice\n}', { type: 'single', body: { options: [{ text: 'A limit of liability' }, { text: 'A notice' }] } }],
  ['a title', '::Caps 1::Is a cap a limit? {T}', { title: 'Caps 1', body: { stem: 'Is a cap a limit?' } }],
  ['a title that ends on the next line', '::Caps 2\n:: Is a cap a limit? {T}', { title: 'Caps 2', body: { stem: 'Is a cap a limit?' } }],
  ['no title', 'Is a cap a limit? {T}', { title: null }],
  ['a category', '$CATEGORY: Contracts/Caps\n\nIs a cap a limit? {T}', { tags: ['Contracts', 'Caps'] }],
  ['a category of a course', '$CATEGORY: $course$/top/Caps\nIs a cap a limit? {T}', { tags: ['Caps'] }],
  ['an id and tags', '// [id:caps-3] [tag:spring] [tag:night]\nIs a cap a limit? {T}', { key: 'caps-3', tags: ['spring', 'night'] }],
  ['one right answer on one line', 'Who pays? {=The seller ~The buyer ~The bank}', { type: 'single', body: { options: [{ text: 'The seller', right: true }, { text: 'The buyer', right: false }, { text: 'The bank', right: false }] } }],
  ['one right answer on lines of their own', 'Who pays?\n{\n  ~The buyer\n  =The seller\n}', { type: 'single', body: { stem: 'Who pays?', options: [{ right: false }, { right: true }] } }],
  ['a missing word in the middle', 'The seller {~sues =pays ~waits} within 30 days.', { type: 'single', body: { stem: 'The seller _____ within 30 days.' } }],
  ['a missing word before a full stop', 'A cap limits {=liability ~time}.', { type: 'single', body: { stem: 'A cap limits _____.' } }],
  ['feedback on each answer', 'Who pays? {=The seller#So clause 4 says. ~The buyer#Read clause 4.}', { body: { options: [{ feedback: 'So clause 4 says.' }, { feedback: 'Read clause 4.' }] } }],
  ['feedback on lines of its own', 'Who pays? {\n=The seller\n#So it is.\n~The buyer\n#Read clause 4.\n}', { body: { options: [{ text: 'The seller', feedback: 'So it is.' }, { text: 'The buyer', feedback: 'Read clause 4.' }] } }],
  ['general feedback', 'Who pays? {=The seller ~The buyer####See clause 4.}', { body: { feedback: 'See clause 4.', options: [{ text: 'The seller' }, { text: 'The buyer' }] } }],
  ['part of the points for a wrong answer', 'Who pays? {=The seller ~%50%Its parent ~The buyer}', { type: 'single', body: { options: [{}, { weight: 0.5 }, { right: false }] } }],
  ['several right answers by weight', 'Which two limit? {~%50%Cap ~%50%Basket ~%-100%Notice}', { type: 'multiple', body: { options: [{ right: true }, { right: true }, { right: false }] } }],
  ['a weight with decimals', 'Which three? {~%33.33333%Cap ~%33.33333%Basket ~%33.33333%Tail ~%-100%Notice}', { type: 'multiple', body: { options: [{ right: true }, { right: true }, { right: true }, { right: false }] } }],
  ['true, long', 'A cap limits. {TRUE}', { type: 'truefalse', body: { right: true } }],
  ['true, short', 'A cap limits. {T}', { type: 'truefalse', body: { right: true } }],
  ['false, long', 'A cap pays. {FALSE}', { type: 'truefalse', body: { right: false } }],
  ['false, short', 'A cap pays. {F}', { type: 'truefalse', body: { right: false } }],
  ['true with feedback on both answers', 'A cap limits. {T#It does limit.#Right.}', { type: 'truefalse', body: { feedbackFalse: 'It does limit.', feedbackTrue: 'Right.' } }],
  ['short answers', 'What limits liability? {=cap =a cap =limit}', { type: 'text', body: { answers: [{ text: 'cap' }, { text: 'a cap' }, { text: 'limit' }] } }],
  ['a short answer of part of the points', 'What limits liability? {=cap =%50%limit#Nearly.}', { type: 'text', body: { answers: [{ text: 'cap' }, { text: 'limit', weight: 0.5, feedback: 'Nearly.' }] } }],
  ['a short answer with a wildcard', 'What is limited? {=liabilit*}', { type: 'text', body: { answers: [{ text: 'liabilit*' }] } }],
  ['matching', 'Match. {\n=cap -> limit\n=basket -> threshold\n=tail -> time\n}', { type: 'matching', body: { sources: [{ text: 'cap' }, { text: 'basket' }, { text: 'tail' }], targets: [{ text: 'limit' }, { text: 'threshold' }, { text: 'time' }] } }],
  ['matching with an answer that nothing has', 'Match. {=cap -> limit =basket -> threshold = -> price}', { type: 'matching', body: { sources: [{}, {}], targets: [{}, {}, { text: 'price' }] } }],
  ['a number', 'How many days? {#30}', { type: 'numeric', body: { answers: [{ value: 30, tolerance: 0 }] } }],
  ['a number with a tolerance', 'How many days? {#30:2}', { type: 'numeric', body: { answers: [{ value: 30, tolerance: 2 }] } }],
  ['a range of numbers', 'How many days? {#28..32}', { type: 'numeric', body: { answers: [{ value: 30, tolerance: 2 }] } }],
  ['several numbers with weights and feedback', 'How many days? {#\n=30:0#Clause 4.\n=%50%30:5#Nearly.\n~#Read clause 4.}', {
    type: 'numeric', body: { answers: [{ value: 30, feedback: 'Clause 4.' }, { value: 30, tolerance: 5, weight: 0.5, feedback: 'Nearly.' }], whenWrong: 'Read clause 4.' },
  }],
  ['an essay', 'Explain a cap to a buyer. {}', { type: 'essay', body: { stem: 'Explain a cap to a buyer.' } }],
  ['an essay with general feedback', 'Explain a cap. {####Name what it limits.}', { type: 'essay', body: { feedback: 'Name what it limits.' } }],
  ['escaped signs', 'Which is \\{set\\}: a \\= b? {=\\~ 5 \\# 6#Yes \\: no ~\\= 7 ~b\\\\c}', { body: { stem: 'Which is {set}: a = b?', options: [{ text: '~ 5 # 6', feedback: 'Yes : no' }, { text: '= 7' }, { text: 'b\\c' }] } }],
  ['an escaped end of a line', 'First.\\nThen? {T}', { body: { stem: 'First.\nThen?' } }],
  ['several lines in a question', 'Read it.\nWho pays? {T}', { body: { stem: 'Read it.\nWho pays?' } }],
  ['the format html', '[html]<p>Who <b>pays</b>?</p> {T}', { body: { stem: 'Who **pays**?' } }],
  ['the format markdown', '[markdown]Who *pays*? {T}', { body: { stem: 'Who *pays*?' } }],
  ['the format plain', '[plain]Who *pays*? {T}', { body: { stem: 'Who \\*pays\\*?' } }],
  ['the format moodle', '[moodle]Who <i>pays</i>? {T}', { body: { stem: 'Who *pays*?' } }],
  ['a format of one answer', 'Who? {=[html]<b>Seller</b> ~[plain]<Buyer>}', { body: { options: [{ text: 'Seller' }, { text: '<Buyer>' }] } }],
  ['a format behind a title', '::Caps::[html]<p>Who?</p> {T}', { title: 'Caps', body: { stem: 'Who?' } }],
]

test.each(constructs)('GIFT has %s', (_name, text, expected) => {
  const { items, faults } = readGift(text, 'bank.gift')
  expect(faults).toEqual([])
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject(expected)
})

test('GIFT has descriptions, which ask nothing', () => {
  const { items, faults, notes } = readGift('The questions below are about caps.', 'bank.gift')
  expect([items, faults, notes.length]).toEqual([[], [], 1])
})

test('all of it stands in one file, with empty lines and comments between', () => {
  const file = constructs.map(([name, text]) => `// ${name}\n\n${text}`).join('\n\n\n')
  const { items, faults } = readGift(file, 'bank.gift')
  expect(faults).toEqual([])
  expect(items).toHaveLength(constructs.length)
})
