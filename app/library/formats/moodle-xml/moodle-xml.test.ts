import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemType } from '../../../domain/quiz/item'
import { kindOf } from '../../../domain/quiz/kinds'
import { itemOf } from '../../../../test/item-arbitraries'
import { readMoodleXml } from './read-moodle-xml'
import { writeMoodleXml } from './write-moodle-xml'

const quiz = (...questions: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`
const read = (...questions: string[]) => readMoodleXml(quiz(...questions), 'q.xml')
const asked = (html: string) => `<questiontext format="html"><text><![CDATA[${html}]]></text></questiontext>`
const answer = (fraction: number, text: string, more = '') => `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`

describe('each kind of question', () => {
  test('a choice, with what belongs to it', () => {
    const { items, faults, notes } = read(
      '<question type="category"><category><text>$course$/top/Caps</text></category></question>',
      `<question type="multichoice"><name><text>N</text></name>${asked('<p>Which <b>cap</b>?</p><p><img src="@@PLUGINFILE@@/a.png"></p>').replace('</questiontext>', '<file name="a.png" encoding="base64">aGFs</file></questiontext>')}
        <generalfeedback format="html"><text>Read &lt;i&gt;it&lt;/i&gt;.</text></generalfeedback><idnumber>cap-1</idnumber><single>true</single><correctfeedback><text>Yes.</text></correctfeedback>
        ${answer(100, 'A', '<feedback><text>So it is.</text></feedback>')}${answer(50, 'B')}${answer(0, 'C')}<tags><tag><text>night</text></tag><tag><text>skill:terminology.cap</text></tag></tags></question>`,
    )
    expect(faults).toEqual([])
    expect(notes.map(({ line, message }) => `${line} ${message.slice(0, 44)}`)).toEqual(['4 In this question the file a.png was left out', '4 In this question a picture was left out: que'])
    expect(items).toMatchObject([{
      type: 'single', key: 'cap-1', title: 'N', tags: ['Caps', 'night'], skills: { 'terminology.cap': 1 }, line: 4,
      body: { stem: 'Which **cap**?', feedback: 'Read it.', whenRight: 'Yes.', options: [{ text: 'A', right: true, feedback: 'So it is.' }, { text: 'B', weight: 0.5 }, { text: 'C' }] },
    }])
  })

  test.each([
    ['truefalse', `${answer(0, 'true', '<feedback><text>No.</text></feedback>')}${answer(100, 'false')}`, { type: 'truefalse', body: { right: false, feedbackTrue: 'No.' } }],
    ['shortanswer', `<usecase>1</usecase>${answer(100, 'cap')}${answer(50, 'limit')}${answer(0, '*', '<feedback><text>No.</text></feedback>')}`, { type: 'text', body: { caseSensitive: true, answers: [{ text: 'cap' }, { text: 'limit', weight: 0.5 }], whenWrong: 'No.' } }],
    ['numerical', `${answer(100, '3.5', '<tolerance>0.1</tolerance>')}<units><unit><multiplier>1</multiplier><unit_name>EUR</unit_name></unit></units><unitgradingtype>1</unitgradingtype>`, { type: 'numeric', body: { answers: [{ value: 3.5, tolerance: 0.1 }], units: [{ name: 'EUR', factor: 1 }], unitRequired: true } }],
    ['matching', '<subquestion><text>a</text><answer><text>1</text></answer></subquestion><subquestion><text>b</text><answer><text>2</text></answer></subquestion><subquestion><text></text><answer><text>3</text></answer></subquestion>', { type: 'matching', body: { sources: [{ text: 'a' }, { text: 'b' }], targets: [{ text: '1' }, { text: '2' }, { text: '3' }] } }],
    ['essay', '<responseformat>editor</responseformat><minwordlimit>20</minwordlimit><maxwordlimit>90</maxwordlimit>', { type: 'essay', body: { minWords: 20, maxWords: 90 } }],
    ['essay', '<responseformat>noinline</responseformat><attachments>2</attachments><filetypeslist>.pdf,.docx</filetypeslist>', { type: 'upload', body: { accepts: ['pdf', 'docx'], maxFiles: 2 } }],
    ['ordering', `<gradingtype>ABSOLUTE_POSITION</gradingtype>${answer(2, 'second')}${answer(1, 'first')}`, { type: 'ordering', body: { method: 'absolute-position', elements: [{ text: 'first' }, { text: 'second' }] } }],
  ])('%s %#', (type, inside, expected) => {
    const { items, faults } = read(`<question type="${type}">${asked('<p>Well?</p>')}${inside}</question>`)
    expect(faults).toEqual([])
    expect(items).toMatchObject([{ ...expected, body: { stem: 'Well?', ...expected.body } }])
  })

  test('gaps to choose for and pieces to put into them', () => {
    const { items, faults, notes } = read(
      `<question type="gapselect">${asked('<p>A [[2]] of [[3]].</p>')}${['notice', 'cap', 'liability', 'weather'].map((text, at) => `<selectoption><text>${text}</text><group>${at < 2 ? 1 : 2}</group></selectoption>`).join('')}</question>`,
      `<question type="ddwtos">${asked('<p>A [[1]] of [[2]].</p>')}<dragbox><text>cap</text><group>1</group><infinite/></dragbox><dragbox><text>liability</text><group>2</group></dragbox></question>`,
    )
    expect(faults).toEqual([])
    expect(notes).toMatchObject([{ message: expect.stringContaining('groups of pieces') }])
    expect(items).toMatchObject([
      { type: 'gapchoice', body: { text: 'A [[g1]] of [[g2]].', gaps: [{ options: [{ text: 'notice', right: false }, { text: 'cap', right: true }] }, { options: [{ text: 'liability', right: true }, { text: 'weather', right: false }] }] } },
      { type: 'gapmatch', body: { text: 'A [[g1]] of [[g2]].', choices: [{ text: 'cap', uses: 0 }, { text: 'liability', uses: 1 }] } },
    ])
  })

  test('cloze of choices, of words, and mixed', () => {
    const { items, faults, notes } = read(
      `<question type="cloze">${asked('<p>A {1:MULTICHOICE:=cap#Yes~%50%limit~notice} limits {2:MCV:liability~%100%\\}damages}.</p>')}</question>`,
      `<question type="cloze">${asked('<p>A {1:SHORTANSWER_C:=cap~%50%limit#Nearly} limits it.</p>')}</question>`,
      `<question type="cloze">${asked('<p>{1:MC:=a~b} and {3:SA:=c} within {2:NUMERICAL:=30:2#Yes~%50%31.5:4} days</p>')}</question>`,
      `<question type="cloze">${asked('<p>{1:MC:=a~b} and {1:MULTIRESPONSE:=c~d}</p>')}</question>`,
      `<question type="cloze">${asked('<p>{1:MC:=a~%-50%b} and {1:SA:=c}</p>')}</question>`,
      `<question type="cloze">${asked('<p>{1:NM:=many}</p>')}</question>`,
    )
    expect(faults).toEqual([])
    expect(items).toMatchObject([
      { type: 'gapchoice', body: { text: 'A [[g1]] limits [[g2]].', gaps: [{ options: [{ text: 'cap', right: true, feedback: 'Yes' }, { text: 'limit', weight: 0.5 }, { text: 'notice' }] }, { options: [{ right: false }, { text: '}damages', right: true }] }] } },
      { type: 'gaptext', body: { text: 'A [[g1]] limits it.', gaps: [{ caseSensitive: true, answers: [{ text: 'cap' }, { text: 'limit', weight: 0.5, feedback: 'Nearly' }] }] } },
      {
        type: 'case',
        body: {
          excerpt: { text: '(1) ____ and (2) ____ within (3) ____ days' },
          parts: [
            { id: 'g1', points: 1, type: 'single', body: { options: [{ text: 'a', right: true }, { text: 'b', right: false }] } },
            { id: 'g2', points: 3, type: 'text', body: { answers: [{ text: 'c' }], caseSensitive: false } },
            { id: 'g3', points: 2, type: 'numeric', body: { answers: [{ value: 30, tolerance: 2, feedback: 'Yes' }, { value: 31.5, tolerance: 4, weight: 0.5 }] } },
          ],
        },
      },
    ])
    expect(notes.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringContaining('different points')],
      [5, expect.stringContaining('came in as a case')],
      [6, expect.stringMatching(/left out: gaps of the kind MULTIRESPONSE are not known here\. Ask each/)],
      [7, expect.stringMatching(/left out: .*takes points .*Ask each/)],
      [8, expect.stringMatching(/left out: Give the value as a number.*Ask each/)],
    ])
    // By points, as Moodle scores it: one of one, none of three, half of two.
    const mixed = items[2]
    expect(mixed?.type === 'case' && kindOf(mixed).grade?.([`g1:${mixed.body.parts[0]?.type === 'single' ? mixed.body.parts[0].body.options[0]?.id : ''}`, 'g2:nothing', 'g3:35'])).toBeCloseTo(2 / 6)
  })

  test('in a cloze a character by its number parts nothing, and a share may have a comma', () => {
    const { items, faults } = read(`<question type="cloze">${asked('<p>The {1:MC:=buyer&#39;s#It&#x2019;s so~%33,3%seller&#39;s~%-50%nobody&#39;s} risk.</p>')}</question>`)
    expect(faults).toEqual([])
    expect(items).toMatchObject([{ type: 'gapchoice', body: { gaps: [{ options: [
      { text: 'buyer\'s', right: true, feedback: 'It’s so' }, { text: 'seller\'s', feedback: '', weight: 0.333 }, { text: 'nobody\'s', feedback: '', weight: -0.5 },
    ] }] } }])
  })

  test('what is not known, and what asks nothing, is left out and named', () => {
    const { items, faults, notes } = read('<question type="calculated"/>', '<question type="description"/>', '<question type="__proto__"/>')
    expect([items, faults, notes.length]).toEqual([[], [], 3])
  })
})

test('every fault is said at its place', () => {
  const { faults } = read(`<question type="multichoice">${asked('x')}${answer(10, 'A')}${answer(20, 'B')}<single>true</single></question>`, `<question type="numerical">${asked('x')}\n${answer(100, 'three')}</question>`)
  expect(faults.map(({ line, message }) => `${line} ${message.slice(0, 20)}`)).toEqual(['3 No answer of this qu', '5 “three” is no number'])
  expect(readMoodleXml('<quiz><question></quiz>', 'q').faults).toMatchObject([{ line: 1, message: expect.stringContaining('not well-formed') }])
  expect(readMoodleXml('<html/>', 'q').faults).toMatchObject([{ message: expect.stringContaining('<html>') }])
})

const plain = { whenSaid: false, excerpt: true, weights: true, pairFeedback: false, units: true, caseSensitive: true }
const carried: [ItemType, Parameters<typeof itemOf>[1]][] = [
  ['single', { ...plain, whenSaid: true }], ['multiple', { ...plain, whenSaid: true }], ['truefalse', plain], ['matching', { ...plain, whenSaid: true }], ['ordering', { ...plain, whenSaid: true }],
  ['numeric', { ...plain, whenWrongOnly: true }], ['text', { ...plain, whenWrongOnly: true }], ['gapchoice', plain], ['gaptext', plain], ['gapmatch', { ...plain, whenSaid: true }],
]

test.each(carried)('a %s goes out and comes back equal', (type, what) => {
  fc.assert(fc.property(itemOf(type, what), (item) => {
    const { file, leftOut, losses } = writeMoodleXml([item])
    expect({ leftOut, losses }).toEqual({ leftOut: [], losses: [] })
    const { items: [back], faults } = readMoodleXml(file, 'q.xml')
    expect(faults).toEqual([])
    expect(back).toMatchObject({ key: item.key, skills: item.skills, tags: item.tags, source: item.source, type: item.type })
    expect(back?.body).toEqual(item.body)
  }), { numRuns: 150 })
})

test('what Moodle cannot hold is named', () => {
  fc.assert(fc.property(itemOf('redline', plain), itemOf('essay', plain), (redline, essay) => {
    const { leftOut, losses } = writeMoodleXml([redline, essay])
    expect([leftOut.length, losses]).toEqual([1, [{ key: essay.key, lost: 'its rubric' }]])
  }), { numRuns: 5 })
})

test('whatever is read, nothing is thrown', () => {
  const tag = fc.constantFrom('<quiz>', '</quiz>', '<question type="cloze">', '<question type="multichoice">', '</question>', '<text>', '</text>', '{1:MC:=a~b}', '<![CDATA[', ']]>', '&amp;', '&x;', '<answer fraction="x">', '</answer>', '<questiontext>', '</questiontext>', '[[1]]', '<single>', 'x')
  fc.assert(fc.property(fc.oneof(fc.array(tag, { maxLength: 40 }).map((all) => all.join('')), fc.string()), (text) => void readMoodleXml(text, 'f')), { numRuns: 500 })
})
