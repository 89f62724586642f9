import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCell, emptyProfile, mostValues } from './column-profile'
import { rowReader } from './event-of-row'
import { guessKind, guessMapping, rememberedMapping } from './guess-mapping'
import { type Mapping, mappingFaults } from './mapping'
import { decimalWith, readAmount } from './read-amount'
import { type DateOrder, orderWith, readDate } from './read-date'
import { readScale, readSeverity, readYes } from './value-words'

const iso = (text: string, dayFirst = true) => {
  const at = readDate(text, dayFirst)
  return at === null ? null : new Date(at).toISOString()
}

describe('dates', () => {
  test('day, month and year in the order that was said; a year of four digits in front needs no saying', () => {
    expect([iso('03/04/2026'), iso('03/04/2026', false), iso('3.4.26'), iso('2026-04-03', false), iso('2026/4/3')]).toEqual(
      ['2026-04-03', '2026-03-04', '2026-04-03', '2026-04-03', '2026-04-03'].map((day) => `${day}T00:00:00.000Z`))
    expect([iso('2026-04-03T09:30:00Z'), iso('2026-04-03T09:30:00.5+02:00'), iso('04/03/2026 9:30 PM', false), iso('03.04.2026 12:05 am')]).toEqual(
      ['2026-04-03T09:30:00.000Z', '2026-04-03T07:30:00.000Z', '2026-04-03T21:30:00.000Z', '2026-04-03T00:05:00.000Z'])
  })

  test.each(['', 'yesterday', '31.02.2026', '13/13/2026', '2026-13-01', '03/04', '03-04.2026', '1.2.3', '2026-04-03 25:00', '2026-04-03 13:00 pm', '45321', '99999-01-01'])('%j is no date', (text) => {
    expect([iso(text), iso(text, false)]).toEqual([null, null])
  })

  test('a column says which comes first, or that it may be either', () => {
    const order = (...texts: string[]) => texts.reduce<DateOrder>(orderWith, null)
    expect([order('03/04/2026'), order('03/04/2026', '13/04/2026'), order('03/14/2026', '01/02/2026'), order('13/04/2026', '04/13/2026'), order('2026-04-03', 'x', '99/10/2026')])
      .toEqual(['either', 'day-first', 'month-first', 'mixed', null])
  })

  test('any text is a date or none, and a day that was written is read', () => {
    fc.assert(fc.property(fc.string(), fc.boolean(), (text, dayFirst) => readDate(text, dayFirst) === null || Number.isFinite(readDate(text, dayFirst))))
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      const [year, month, day] = date.toISOString().slice(0, 10).split('-')
      expect(iso(`${day}.${month}.${year}`)?.slice(0, 10)).toBe(date.toISOString().slice(0, 10))
      expect(iso(`${month}/${day}/${year}`, false)?.slice(0, 10)).toBe(date.toISOString().slice(0, 10))
    }))
  })
})

describe('amounts', () => {
  test('are whole minor units, whichever sign parts decimals', () => {
    const point = (text: string, digits = 2) => readAmount(text, { decimalComma: false, digits })
    const comma = (text: string) => readAmount(text, { decimalComma: true, digits: 2 })
    expect([point('1,234.5'), point('1234'), point('€ 0.29'), point("1'000"), point('12.345', 3), point('7', 0), point('-3.10'), point('5.000')]).toEqual([123_450, 123_400, 29, 100_000, 12_345, 7, -310, 500])
    expect([comma('1.234,56'), comma('0,29 €'), comma('1 000,10')]).toEqual([123_456, 29, 100_010])
    expect([point('1.234,56'), point('12,34'), point('1.005'), point('1e3'), point(''), point('=1+1'), point('99999999999999999'), comma('1.5'), comma('1,2,3')]).toEqual(Array(9).fill(null))
  })

  test('no cent is lost on the way', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      expect(readAmount(text, { decimalComma: false, digits: 2 })).toBe(cents)
    }))
  })

  test('a column says what parts its decimals where it can', () => {
    expect([decimalWith(null, '1.234,56'), decimalWith(null, '12.5'), decimalWith(null, '1,234'), decimalWith(null, '1,234,567'), decimalWith(null, '1.234.567'), decimalWith(null, 'x1'), decimalWith('comma', '1.5')])
      .toEqual(['comma', 'point', null, 'point', 'comma', null, 'comma'])
  })
})

test('words for yes and no, severities and scales', () => {
  expect([readYes(' Passed '), readYes('FALSE'), readYes('not_approved'), readYes('maybe')]).toEqual([true, false, false, null])
  expect([readSeverity('High'), readSeverity('none'), readSeverity('Critical'), readSeverity('sev')]).toEqual(['major', 'none', 'critical', null])
  expect([readScale('1 to 5'), readScale('0–10'), readScale('1-7')]).toEqual(['1-5', '0-10', null])
})

const columnsOf = (rows: Record<string, string>[]) => {
  const columns = Object.keys(rows[0] ?? {}).map(emptyProfile)
  for (const row of rows) for (const column of columns) addCell(column, row[column.heading] ?? '')
  return columns
}

describe('a mapping', () => {
  const columns = columnsOf([
    { 'Record ID': 'r-1', 'Owner Email': 'a@x.example', Close_Date: '31/12/2025', 'Opportunity ID': 'o-1', Type: 'Contract signed', Amount: '1.200,50', Notes: 'x' },
    { 'Record ID': 'r-2', 'Owner Email': 'b@x.example', Close_Date: '01/02/2026', 'Opportunity ID': 'o-2', Type: 'Odd thing', Amount: '', Notes: '' },
  ])
  const guess = guessMapping(columns)

  test('is guessed from headings and from what stands below them', () => {
    expect(guess.columns).toEqual({ id: 'Record ID', person: 'Owner Email', happenedAt: 'Close_Date', contract: 'Opportunity ID', kind: 'Type', amount: 'Amount' })
    expect([guess.kinds, guess.dayFirst, guess.decimalComma]).toEqual([{ 'contract signed': 'signed' }, true, true])
    expect([guessKind('CSAT'), guessKind('Review_Finding'), guessKind('bananas')]).toEqual(['satisfaction', 'review-finding', undefined])
  })

  test('says what it lacks, field by field, before any row is read', () => {
    const headings = columns.map(({ heading }) => heading)
    const faults = (mapping: Mapping, values = ['Contract signed', 'Odd thing']) => mappingFaults(mapping, headings, values)
    expect(faults(guess)).toEqual({ kind: 'kinds' })
    expect(faults({ ...guess, kinds: { ...guess.kinds, 'odd thing': 'left-out' } })).toEqual({})
    expect(faults({ ...guess, kinds: { ...guess.kinds, 'odd thing': 'value' } })).toEqual({ currency: 'missing' })
    expect(faults({ ...guess, columns: { id: 'Gone' }, always: { kind: 'satisfaction', scale: '1-7' } }))
      .toEqual({ id: 'no-such-column', person: 'missing', happenedAt: 'missing', contract: 'missing', score: 'missing', scale: 'no-such-value' })
    expect(faults({ ...guess, columns: {}, always: { kind: 'bananas' } })).toMatchObject({ kind: 'no-such-value' })
  })

  test('is remembered where the file has the same headings', () => {
    const before: Mapping = { ...guess, columns: { id: 'Notes', person: 'Gone' }, kinds: { 'odd thing': 'signed' } }
    expect(rememberedMapping(before, columns)).toMatchObject({ columns: { id: 'Notes' }, kinds: { 'odd thing': 'signed', 'contract signed': 'signed' } })
    expect(rememberedMapping({ ...before, columns: { id: 'Gone' } }, columns)).toEqual(guess)
  })

  test('a column with many different values keeps none of them', () => {
    const column = emptyProfile('x')
    for (let at = 0; at <= mostValues; at++) addCell(column, `value ${at}`)
    expect([column.values, column.samples]).toEqual([null, ['value 0', 'value 1', 'value 2']])
  })
})

describe('a row', () => {
  const headings = ['ID', 'Rep', 'Date', 'Deal', 'What', 'Sum', 'Clause', 'Ok']
  const mapping: Mapping = {
    columns: { id: 'ID', person: 'Rep', happenedAt: 'Date', contract: 'Deal', kind: 'What', amount: 'Sum', clauseType: 'Clause', passed: 'Ok' },
    always: { currency: 'eur' }, kinds: { worth: 'value', check: 'compliance-check', noise: 'left-out' }, dayFirst: true, decimalComma: true, minorUnits: false,
  }
  const digitsOf = (currency: string) => (currency === 'EUR' ? 2 : currency === 'JPY' ? 0 : null)
  const read = rowReader(mapping, { headings, digitsOf })

  test('becomes the event that every door judges, with the fields of its kind alone', () => {
    expect(read(['1', 'a@x', '03.04.2026', 'D', 'Worth', '1.000,5', '', ''])).toEqual({ event: { kind: 'value', id: '1', person: 'a@x', happenedAt: '2026-04-03T00:00:00.000Z', contract: 'D', amount: 100_050, currency: 'EUR' } })
    expect(read(["'=1+1", 'a@x', '2026-04-03', 'D', 'check', '9', 'Cap on Liability', 'yes'])).toMatchObject({ event: { id: '=1+1', clauseType: 'cap-on-liability', passed: true } })
    expect(read(['1', 'a', 'x', 'D', 'noise'])).toBeNull()
  })

  test('that cannot be read names its column and why', () => {
    const fault = (cells: string[]) => {
      const row = read(cells)
      return row && 'fault' in row ? `${row.sourceId} ${row.fault.heading} ${row.fault.code}` : row
    }
    expect(fault(['1', 'a', '31.02.2026', 'D', 'check', '', '', 'yes'])).toBe('1 Date no-date')
    expect(fault(['1', 'a', '2026-04-03', 'D', 'party'])).toBe('1 What no-kind')
    expect(fault(['', 'a', '2026-04-03', 'D', 'check', '', '', 'yes'])).toBe('null ID empty')
    expect(fault(['1', 'a', '2026-04-03', 'D', 'check', '', '', 'perhaps'])).toBe('1 Ok no-answer')
    expect(fault(['1', 'a', '2026-04-03', 'D', 'worth', '1,005'])).toBe('1 Sum no-amount')
    expect(fault(['1'])).toBe('1 What empty')
  })

  test('of any text whatever gives an event or a reason, and never throws', () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 9 }), (cells) => {
      const row = read(cells)
      expect(row === null || 'event' in row || row.fault.heading.length > 0).toBe(true)
    }))
  })
})
