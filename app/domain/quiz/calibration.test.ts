import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, type MarkedPaper, markerFigures, weightedKappa } from './calibration'

const paper = (score: number, ...marks: [string, number][]): MarkedPaper => ({
  doubled: marks.length > 1, bound: 0.2, score, marks: marks.map(([markerId, given]) => ({ markerId, score: given })),
})
const any = { leastForMarker: 1, leastForAgreement: 1 }

describe('how somebody marks', () => {
  const papers = [
    paper(0.5, ['tess', 0.4], ['theo', 0.6]),
    paper(0.7, ['theo', 0.8], ['tess', 0.6]),
    paper(0.5, ['tess', 0.2], ['theo', 0.8], ['ines', 0.5]),
    paper(0.9, ['tess', 0.9]),
  ]

  test('by hand: papers, doubled, severity, distance, within the bound', () => {
    const [tess, theo, ines] = markerFigures(papers, any)
    expect(tess).toMatchObject({ markerId: 'tess', papers: 4, doubled: 3 })
    expect(tess?.severity).toBeCloseTo((-0.1 - 0.1 - 0.3) / 3)
    expect(tess?.apart).toBeCloseTo(0.5 / 3)
    expect(tess?.within).toBeCloseTo(2 / 3)
    expect(theo?.severity).toBeCloseTo(0.5 / 3)
    expect(ines).toEqual({ markerId: 'ines', papers: 1, doubled: 1, severity: 0, apart: 0, within: null })
  })

  test('a paper that nobody else marked tells nothing, and too few tell nothing', () => {
    expect(markerFigures([paper(0.9, ['tess', 0.9])], any)[0]).toMatchObject({ papers: 1, doubled: 0, severity: null, within: null })
    expect(markerFigures(papers)[0]).toMatchObject({ papers: 4, doubled: 3, severity: null, apart: null, within: null })
    const ten = Array.from({ length: 10 }, () => paper(0.5, ['tess', 0.4], ['theo', 0.6]))
    expect(markerFigures(ten)[0]?.severity).toBeCloseTo(-0.1)
    expect(markerFigures([])).toEqual([])
  })
})

describe('how marks agree', () => {
  test('by hand: four pairs', () => {
    // Found (0.01 + 0 + 0.04 + 0.01) / 4 = 0.015; means 0.5 and 0.55, variances 0.05 and 0.0425; by chance 0.095.
    const pairs = [[0.2, 0.3], [0.4, 0.4], [0.6, 0.8], [0.8, 0.7]] as const
    expect(weightedKappa(pairs)).toBeCloseTo(1 - 0.015 / (0.05 + 0.0425 + 0.0025), 10)
  })

  test('1 where all agree, below 0 where they oppose, null where nothing varies', () => {
    expect(weightedKappa([[0, 0], [0.5, 0.5], [1, 1]])).toBe(1)
    expect(weightedKappa([[0, 1], [1, 0]])).toBe(-1)
    expect(weightedKappa([[0.5, 0.5], [0.5, 0.5]])).toBeNull()
    expect(weightedKappa([])).toBeNull()
  })

  test('it is what the sum over all pairings gives', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(marks, (list) => {
        const pairs = list.map(([x, y]) => [x / 10, y / 10] as const)
        let chance = 0
        for (const [x] of pairs) for (const [, y] of pairs) chance += (x - y) ** 2
        const found = pairs.reduce((sum, [x, y]) => sum + (x - y) ** 2, 0)
        const kappa = weightedKappa(pairs)
        if (kappa === null) expect(chance).toBeCloseTo(0)
        else expect(kappa).toBeCloseTo(1 - found / pairs.length / (chance / pairs.length ** 2), 8)
      }),
    )
  })

  test('below thirty pairs no figure is told', () => {
    const papers = (count: number) => Array.from({ length: count }, (_one, at) => paper(0.5, ['tess', (at % 5) / 5], ['theo', (at % 4) / 4]))
    expect(agreementOf(papers(29))).toEqual({ pairs: 29, within: null, kappa: null })
    const told = agreementOf([...papers(30), paper(0.3, ['tess', 0.3])])
    expect(told.pairs).toBe(30)
    expect(told.kappa).not.toBeNull()
    expect(told.within).toBeGreaterThan(0)
  })
})
