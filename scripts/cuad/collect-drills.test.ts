import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectDrills, type Progress } from './collect-drills'
import { FileFault } from './file-fault'
import { renderReport } from './report'
import { csv, sampleFolder, sampleHeader, sampleRow, sampleTypes } from './sample-file'

let folder: Awaited<ReturnType<typeof sampleFolder>>
beforeAll(async () => {
  folder = await sampleFolder()
})
afterAll(() => folder.remove())

const collect = async (rows: string[][], onProgress?: (progress: Progress) => void) =>
  collectDrills(await folder.write('sample.csv', csv([sampleHeader, ...rows])), sampleTypes, onProgress)

const law = 'This contract is governed by the laws of the State of Nevada.'
const audit = 'The Buyer may inspect the books once a year. The Seller shall help with that in working hours.'
const grant = 'The Owner hereby grants to the User a right to use the software.'

function decoysOf(drill: { body: { options: { text: string; right: boolean }[] } } | undefined): string[] {
  return (drill?.body.options ?? []).filter(({ right }) => !right).map(({ text }) => text)
}

describe('collecting drills', () => {
  it('keeps a drill per excerpt, cleaned, and counts what it drops', async () => {
    const collected = await collect([
      sampleRow('one.pdf', { Parties: ['The Buyer and the Seller of this fine contract'], 'Governing Law': [law.replace(' by', ' \n\n by'), 'Nevada'] }),
      sampleRow('two.pdf', { 'Audit Rights': [audit], Insurance: ['x'.repeat(1501)] }),
    ])
    expect(collected.drills.map(({ body }) => body.excerpt?.text)).toEqual([law, audit])
    expect(collected.kept).toBe(2)
    expect(collected.rows).toBe(2)
    expect(collected.dropped).toEqual({ 'bare-field': 1, 'too-short': 1, 'too-long': 1 })
    expect(Object.fromEntries(collected.perType)).toEqual({
      parties: { kept: 0, dropped: 1 },
      'governing-law': { kept: 1, dropped: 1 },
      'audit-rights': { kept: 1, dropped: 0 },
      insurance: { kept: 0, dropped: 1 },
      'license-grant': { kept: 0, dropped: 0 },
      'non-compete': { kept: 0, dropped: 0 },
    })
  })

  it('makes one drill of the same words under the same type, in any contract', async () => {
    const collected = await collect([sampleRow('one.pdf', { 'Governing Law': [law, ` ${law}`] }), sampleRow('two.pdf', { 'Governing Law': [law] })])
    expect(collected.kept).toBe(1)
    expect(collected.dropped).toEqual({ duplicate: 2 })
    expect(new Set(collected.drills.map(({ key }) => key)).size).toBe(1)
  })

  it('hides a heading that would tell', async () => {
    const { drills } = await collect([sampleRow('one.pdf', { 'Audit Rights': [`Audit. ${audit}`] })])
    expect(drills[0]?.body.excerpt?.text).toBe(`[heading hidden]. ${audit}`)
  })

  it('offers no label of the same, a larger, a smaller or an overlapping passage of the contract as a wrong answer', async () => {
    const others = {
      same: audit,
      larger: 'It is agreed that The Buyer may inspect the books once a year.',
      smaller: 'inspect the books once a year',
      overlapping: `The Seller shall help with that in working hours. ${grant}`,
    }
    for (const [how, other] of Object.entries(others)) {
      const { drills } = await collect([sampleRow('one.pdf', { 'Audit Rights': [audit], 'License Grant': [other] })])
      const drill = drills.find(({ clauseTypes }) => clauseTypes.includes('audit-rights'))
      expect(decoysOf(drill).sort(), how).toEqual(['Governing Law', 'Insurance', 'Non-Compete'])
      expect(drill?.body.feedback, how).toContain('License Grant')
    }
  })

  it('offers no label that the same words carry in another contract, before or after', async () => {
    const { drills } = await collect([sampleRow('one.pdf', { 'Audit Rights': [audit] }), sampleRow('two.pdf', { Insurance: [audit] })])
    expect(drills.map(({ clauseTypes }) => clauseTypes)).toEqual([['audit-rights'], ['insurance']])
    for (const drill of drills) expect(decoysOf(drill).sort()).toEqual(['Governing Law', 'License Grant', 'Non-Compete'])
    expect(drills[0]?.body.feedback).toContain('as: Insurance.')
    expect(drills[1]?.body.feedback).toContain('as: Audit Rights.')
  })

  it('drops a passage whose labels leave too few wrong answers', async () => {
    const collected = await collect([sampleRow('one.pdf', { 'Audit Rights': [audit], Insurance: [audit], 'Non-Compete': [audit] })])
    expect(collected.kept).toBe(0)
    expect(collected.dropped).toEqual({ 'too-few-decoys': 3 })
    expect(collected.perType.get('insurance')).toEqual({ kept: 0, dropped: 1 })
  })

  it('tells how far it is after every contract', async () => {
    const seen: Progress[] = []
    await collect([sampleRow('one.pdf', { 'Audit Rights': [audit], Insurance: ['Short.'] }), sampleRow('two.pdf')], (progress) => seen.push(progress))
    expect(seen).toEqual([{ rows: 1, kept: 1, dropped: 1 }, { rows: 2, kept: 1, dropped: 1 }])
  })

  it('gives the same drills for the same file', async () => {
    const rows = [sampleRow('one.pdf', { 'Audit Rights': [audit], 'License Grant': [grant] }), sampleRow('two.pdf', { 'Governing Law': [law] })]
    expect(await collect(rows)).toEqual(await collect(rows))
  })

  it('gives nothing when the last row is broken', async () => {
    await expect(collect([sampleRow('one.pdf', { 'Audit Rights': [audit] }), ['two.pdf']])).rejects.toBeInstanceOf(FileFault)
  })
})

describe('the report', () => {
  it('gives the sums, then what was kept per type and dropped per reason, most first', () => {
    const perType = new Map([['governing-law', { kept: 7, dropped: 0 }], ['insurance', { kept: 1200, dropped: 2 }]])
    expect(renderReport({ kept: 1207, rows: 1, dropped: { duplicate: 2, 'bare-field': 30 }, perType }, sampleTypes.slice(0, 4))).toBe(
      [
        '1 contract read, 1,207 drills kept, 32 excerpts dropped.',
        '',
        'Kept per clause type',
        '  1,200  Insurance',
        '      7  Governing Law',
        '      0  Audit Rights',
        '',
        'Dropped',
        '  30  a bare field (a name or a date), never asked',
        '   2  the same words under the same clause type came before',
      ].join('\n'),
    )
  })

  it('leaves out the drops when there are none', () => {
    expect(renderReport({ kept: 0, rows: 2, dropped: {}, perType: new Map() }, sampleTypes)).not.toContain('Dropped')
  })
})
