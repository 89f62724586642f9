import { expect, test } from 'vitest'
import { csvPieces } from './csv-pieces'
import { decimalCell } from './decimal-cell'

test('the head comes first, then a piece for each lot, which is asked for no sooner', async () => {
  const asked: number[] = []
  async function* lots() {
    for (const number of [1, 2]) {
      asked.push(number)
      yield [{ name: `=${number}` }, { name: 'a,b' }]
    }
  }
  const pieces = csvPieces({ head: ['Name'], cells: ({ name }: { name: string }) => [name] }, lots())
  expect(await pieces.next()).toEqual({ done: false, value: '\ufeffName\r\n' })
  expect(asked).toEqual([])
  expect((await pieces.next()).value).toBe(`'=1\r\n"a,b"\r\n`)
  expect(asked).toEqual([1])
})

test('minor units keep every digit', () => {
  expect([decimalCell(-1205, 2), decimalCell(7, 2), decimalCell(1500, 0), decimalCell(9_007_199_254_740_991, 3)]).toEqual(['-12.05', '0.07', '1500', '9007199254740.991'])
})
