import { expect, test } from 'vitest'
import { parseNumber } from '../../domain/quiz/parse-number'
import { numberIn } from './accepted-answers'
import { readCsv } from './csv/read-csv'
import { readGift } from './gift/read-gift'
import { readMoodleXml } from './moodle-xml/read-moodle-xml'

test.each(['3', '-2.5', '0,5', '0,125', '12 500', '12\u00a0500', '1,250,000', '1.234,5', '1.250', '1e3', '.5', '5.', '1.5e6', 'three', '12 50', '1,5', '-0,125', ''])('“%s” is the same number in a file and in an answer', (text) => {
  expect(numberIn(text)).toBe(parseNumber(text) ?? Number.NaN)
})

const ambiguous = '“1,250” may be 1250 or 1.250. Write it without the comma: 1250, or 1.250 with a point.'

test.each([
  ['CSV', readCsv('type,stem,choice 1\ntext,A,b\nnumeric,How many?,"1,250"\n', 'f'), 3],
  ['GIFT', readGift('A {T}\n\nHow many? {#1,250:2}', 'f'), 3],
  ['Moodle XML', readMoodleXml('<quiz>\n<question type="numerical"><questiontext><text>How many?</text></questiontext><answer fraction="100"><text>1,250</text></answer></question></quiz>', 'f'), 2],
])('a number that may mean two is refused with its line in %s', (_format, { items, faults }, line) => {
  expect(faults).toMatchObject([{ line, message: ambiguous }])
  expect(items.some(({ type }) => type === 'numeric')).toBe(false)
})
