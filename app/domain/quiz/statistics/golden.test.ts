import { describe, expect, test } from 'vitest'
import { answerTable } from './answer-table'
import { itemFlags } from './flags'
import { itemFigures } from './item-figures'
import { itemWeights } from './item-weights'
import { internalConsistency, kurtosis, quizFigures, skewness } from './quiz-figures'
import { answersByItem, type Sitting } from './sitting'

/**
 * Five people, three questions; everything below is worked out from this table by hand.
 *
 *        q1 q2 q3   sum   rest of q1   rest of q3
 *   A     1  1  1    3        1            1
 *   B     1  1  0    2        0.5          1
 *   C     1  0  1    2        0.5          0.5
 *   D     0  1  0    1        0.5          0.5
 *   E     0  0  0    0        0            0
 */
const table = [[1, 1, 1], [1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 0, 0]]
const sitting = (scores: readonly number[]): Sitting => ({
  answers: scores.map((score, at) => ({ itemId: `q${at + 1}`, versionId: `q${at + 1}`, score, picks: [score === 1 ? 'key' : 'decoy'], seconds: 10 * (at + 1) })),
})
/** The same five people six times over: thirty sittings, so that figures are told. Ratios of sums stay as they are; n − 1 is 29. */
const thirty = Array.from({ length: 6 }, () => table.map(sitting)).flat()
const items = answersByItem(thirty)
const of = (id: string) => itemFigures(items.get(id) ?? [])

describe('a question', () => {
  test('q1: facility, spread, correlation with the rest and its efficiency', () => {
    // mean x = 3/5. Σ(x − 0.6)² = 3·0.16 + 2·0.36 = 1.2, six times 7.2: sd = √(7.2/29) = 0.49827.
    // mean rest = 0.5. Σ(x − 0.6)(r − 0.5) = 0.4·0.5 + 0.6·0.5 = 0.5 (B, C, D add 0). Σ(r − 0.5)² = 0.5. r = 0.5/√(1.2·0.5) = 0.64550.
    // Sorted alike: x 0 0 1 1 1, r 0 ½ ½ ½ 1 gives 0.3 + 0.2 = 0.5, as much as it is: efficiency 1.
    expect(of('q1')).toMatchObject({ n: 30, facility: 0.6, seconds: 10 })
    expect(of('q1').sd).toBeCloseTo(0.49827, 5)
    expect(of('q1').discrimination).toBeCloseTo(0.6455, 5)
    expect(of('q1').efficiency).toBeCloseTo(1, 9)
  })

  test('q3 tells people apart less well than it could', () => {
    // mean x = 0.4, mean rest = 0.6. Σ(x − 0.4)(r − 0.6) = 0.24 − 0.16 − 0.06 + 0.04 + 0.24 = 0.30. Σ(x − 0.4)² = 1.2, Σ(r − 0.6)² = 0.70.
    // r = 0.30/√0.84 = 0.32733. Sorted alike: 0.24 + 0.04 + 0.04 + 0.24 + 0.24 = 0.80: efficiency 0.375.
    expect(of('q3').facility).toBeCloseTo(0.4, 9)
    expect(of('q3').discrimination).toBeCloseTo(0.32733, 5)
    expect(of('q3').efficiency).toBeCloseTo(0.375, 9)
  })

  test('weighs a third each as meant, and by what it really does', () => {
    // Σ(x − mean)(sum − 1.6): q1 2.2, q2 1.2, q3 1.8. Roots 1.48324, 1.09545, 1.34164, together 3.92033.
    const weights = itemWeights(items, thirty)
    for (const [id, share] of [['q1', 0.37835], ['q2', 0.27943], ['q3', 0.34223]] as const) {
      expect(weights.get(id)?.intended).toBeCloseTo(1 / 3, 9)
      expect(weights.get(id)?.effective).toBeCloseTo(share, 5)
    }
  })

  test('has a table of what was picked, with how those who picked it did on the rest', () => {
    // q3: A and C picked the key, with rests 1 and 0.5: mean 0.75. B, D and E the decoy: (1 + 0.5 + 0) / 3 = 0.5.
    // The best third of thirty are ten; the tenth best rest is 1, which A and B have, six times each: twelve, six of whom picked each.
    const picked = answerTable(items.get('q3') ?? [], ['never'])
    expect(picked).toEqual({
      rows: [
        { pick: 'decoy', count: 18, share: 0.6, rest: 0.5, best: 6 },
        { pick: 'key', count: 12, share: 0.4, rest: 0.75, best: 6 },
        { pick: 'never', count: 0, share: 0, rest: null, best: 0 },
      ],
      open: 0,
      bestThird: 12,
    })
  })
})

describe('a quiz', () => {
  test('has a mean, a spread, a consistency and an error', () => {
    // Sums 3 2 2 1 0, mean 1.6, of three: 0.53333. Σ(sum − 1.6)² = 5.2, six times 31.2: sd = √(31.2/29)/3 = 0.34575.
    // Σ of the three variances is 3.6 to the 5.2 of the sum: CIC = 3/2 · (1 − 3.6/5.2) = 0.46154. Error ratio √0.53846 = 0.73380, times sd 0.25371.
    const quiz = quizFigures(thirty)
    expect(quiz.n).toBe(30)
    for (const [figure, value] of [[quiz.mean, 0.53333], [quiz.median, 2 / 3], [quiz.sd, 0.34575], [quiz.cic, 0.46154], [quiz.errorRatio, 0.7338], [quiz.standardError, 0.25371]] as const) {
      expect(figure).toBeCloseTo(value, 5)
    }
  })

  test('has a skewness and a kurtosis', () => {
    // Of 3 2 2 1 0: m2 = 1.04, m3 = −0.288, m4 = 2.1152; k2 = 1.3, k3 = 25·(−0.288)/12 = −0.6, k4 = 25·(6·2.1152 − 12·1.0816)/24 = −0.3.
    expect(skewness([3, 2, 2, 1, 0])).toBeCloseTo(-0.6 / 1.3 ** 1.5, 9)
    expect(kurtosis([3, 2, 2, 1, 0])).toBeCloseTo(-0.3 / 1.69, 9)
  })

  test('is as consistent after an edit as before, in whatever order its questions came', () => {
    // B and E had a later wording of q2; the order of the questions turns from one sitting to the next.
    const edited = thirty.map(({ answers }, at) => {
      const worded = answers.map((answer) => (answer.itemId === 'q2' && [1, 4].includes(at % 5) ? { ...answer, versionId: 'q2 anew' } : answer))
      return { answers: [...worded.slice(at % 3), ...worded.slice(0, at % 3)] }
    })
    const [before, after] = [quizFigures(thirty), quizFigures(edited)]
    for (const key of ['cic', 'errorRatio', 'standardError'] as const) expect(after[key]).toBeCloseTo(Number(before[key]), 9)
    const weights = itemWeights(answersByItem(edited), edited)
    for (const [id, share] of [['q1', 0.37835], ['q2', 0.27943], ['q2 anew', 0.27943], ['q3', 0.34223]] as const) expect(weights.get(id)?.effective).toBeCloseTo(share, 5)
  })

  test('keeps the questions that everyone was asked in columns of their own where others were drawn', () => {
    // q1 of everyone, first or last; q2 and q3 drawn, in their order: the columns are those of the table.
    const mixed = thirty.map(({ answers: [q1, ...drawn] }, at) => {
      const others = drawn.map((answer) => ({ ...answer, itemId: `${answer.itemId}-${at % 5}` }))
      return { answers: q1 ? (at % 2 === 0 ? [q1, ...others] : [...others, q1]) : others }
    })
    expect(quizFigures(mixed).cic).toBeCloseTo(0.46154, 5)
  })

  test('is judged by place where questions were drawn, and not at all where some had more questions', () => {
    const drawn = table.map((scores, at) => ({ answers: sitting(scores).answers.map((answer) => ({ ...answer, itemId: `${answer.itemId}-${at}` })) }))
    expect(internalConsistency(drawn)).toBeCloseTo(0.46154, 5)
    expect(internalConsistency([...drawn, sitting([1, 0])])).toBeNull()
  })
})

test('under thirty nothing is told but how many there are', () => {
  const few = thirty.slice(1)
  expect(quizFigures(few)).toMatchObject({ n: 29, mean: { tooFew: 29 }, sd: { tooFew: 29 }, cic: { tooFew: 29 }, standardError: { tooFew: 29 } })
  expect(itemFigures(answersByItem(few).get('q1') ?? [])).toMatchObject({ n: 29, facility: { tooFew: 29 }, discrimination: { tooFew: 29 } })
  expect(itemFlags(itemFigures(answersByItem(few).get('q1') ?? []), true)).toEqual([])
})

test('a question that everyone gets right has no correlation, and is flagged as too easy', () => {
  const easy = itemFigures(answersByItem(Array.from({ length: 30 }, (_one, at) => sitting([1, at % 2, 0]))).get('q1') ?? [])
  expect(easy).toMatchObject({ facility: 1, sd: 0, discrimination: null, efficiency: null })
  expect(itemFlags(easy, false)).toEqual(['too-easy'])
})

test('flags stand at their bounds, the gravest first', () => {
  expect(itemFlags({ facility: 0.2, discrimination: 0.1 }, false)).toEqual([])
  expect(itemFlags({ facility: 0.19, discrimination: 0.09 }, false)).toEqual(['too-hard', 'weak'])
  expect(itemFlags({ facility: 0.96, discrimination: -0.1 }, true)).toEqual(['misleading', 'rival', 'too-easy'])
})
