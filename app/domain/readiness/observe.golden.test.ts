import { expect, test } from 'vitest'
import type { Belief, Observation } from './belief'
import { startState } from './belief'
import { live, MODEL_VERSION } from './constants'
import { observe } from './observe'
import { predict } from './predict'
import { abilityAt, DAY_MS, masteryAt } from './recall'
import { surprise } from './response-curve'

/** Worked with 40 digits straight from the equations of the model; every figure rounded to 13 digits. */
const history = [
  { skills: ['a'], difficulty: 0, score: 1, weight: 1, at: 0 },
  { skills: ['a'], difficulty: 0.5, score: 0, weight: 1, at: DAY_MS },
  { skills: ['a', 'c'], difficulty: -0.25, score: 0.6, weight: 0.5, at: 8 * DAY_MS },
] as const satisfies readonly Observation[]

const near = (value: number, golden: number) => expect(value).toBeCloseTo(golden, 10)

function expectBelief(belief: Belief | undefined, mean: number, variance: number, n: number, at: number) {
  near(belief?.mean ?? NaN, mean)
  near(belief?.variance ?? NaN, variance)
  expect([belief?.n, belief?.at]).toEqual([n, at])
}

test('a first right answer, a wrong one a day later and a half-weight partial one on two skills, step by step', () => {
  // 1. eta = .6; V = .56 + .28 = .84; L = sigmoid(.6) = 0.6456563062258
  //    p = sigmoid(.6 / sqrt(1 + pi * .84 / 8)) = 0.6272160319771
  //    h = L(1-L) = 0.2287842404567; H = h / (1 + h*.84) = 0.1919043081056; G = (1 - p) / (1 + h*.84) = 0.3126913344796
  //    g: 0 + .56 G = 0.1751071473086, .56 - .56^2 H + .0005 = 0.5003188089781
  //    a: 0 + .28 G + .33 = 0.4175535736543, .28 - .28^2 H + .0017 = 0.2666547022445
  const first = predict(startState, history[0], 0)
  near(first.eta, 0.6)
  near(first.variance, 0.84)
  near(first.p, 0.6272160319771)
  near(surprise(live, 1, first).curvature, 0.1919043081056)
  near(surprise(live, 1, first).gradient, 0.3126913344796)
  const one = observe(startState, history[0])
  expect(one.record).toEqual({ predicted: first.p, model: MODEL_VERSION })
  expectBelief(one.state.ability, 0.1751071473086, 0.5003188089781, 1, 0)
  expectBelief(one.state.skills['a'], 0.4175535736543, 0.2666547022445, 1, 0)

  // 2. D = 1; F = 1.2^-.35 = 0.938180849854; m = 0.3917407665905
  //    v = 0.2666547022445 F^2 + .28 (1 - F^2) + .01 ln 2 = 0.2751851634938; vg = 0.5003188089781 + .003 ln 2 = 0.5023982505198
  //    eta = .6 + 0.1751071473086 + m - .5 = 0.6668479138991; V = 0.7775834140136; L = 0.6607969954885
  //    p = 0.6419098573269; h = 0.2241443262419; H = 0.1908763188498; G = (0 - p) / (1 + hV) = -0.5466361458008
  //    g: 0.1751071473086 + vg G = -0.09952189601263, vg - vg^2 H + .0005 = 0.4547203037311
  //    a: m + v G + .12 / 2 = 0.3013146094367, v - v^2 H + .0017 = 0.2624306965072
  near(masteryAt(one.state.skills['a']!, DAY_MS).mean, 0.3917407665905)
  near(masteryAt(one.state.skills['a']!, DAY_MS).variance, 0.2751851634938)
  near(abilityAt(one.state.ability, DAY_MS).variance, 0.5023982505198)
  const second = predict(one.state, history[1], DAY_MS)
  near(second.eta, 0.6668479138991)
  near(second.variance, 0.7775834140136)
  near(second.p, 0.6419098573269)
  near(surprise(live, 0, second).curvature, 0.1908763188498)
  near(surprise(live, 0, second).gradient, -0.5466361458008)
  const two = observe(one.state, history[1])
  expect(two.record.predicted).toBe(second.p)
  expectBelief(two.state.ability, -0.09952189601263, 0.4547203037311, 2, DAY_MS)
  expectBelief(two.state.skills['a'], 0.3013146094367, 0.2624306965072, 2, DAY_MS)

  // 3. a: D = 7; F = 2.4^-.35 = 0.7360817757467; m = 0.2217921927726; v = min(.28, 0.2912...) = .28; c: (0, .28)
  //    vg = 0.4547203037311 + .003 ln 8 = 0.4609586283562
  //    eta = .6 - 0.09952189601263 + m / 2 + .25 = 0.8613742003737; V = vg + .56 / 4 = 0.6009586283562; L = 0.7029476842043
  //    p = 0.6845558997297; h = 0.2088122374761; H = 0.1855304786072; G = (.6 - p) / (1 + hV) = -0.07512824313142
  //    g: -0.09952189601263 + vg G / 2 = -0.116837401965, vg - vg^2 H / 2 + .0005 = 0.4417476052734
  //    practice: .5 (.6 * .33 + .4 * .12) = .123, over 1 + 2 for a, over 1 for c
  //    a: m + .28 G / 4 + .041 = 0.2575332157534; c: .28 G / 4 + .123 = 0.1177410229808
  //    both variances: .28 - .28^2 H / 8 + .0017 = 0.2798818013096
  const third = predict(two.state, history[2], 8 * DAY_MS)
  near(third.eta, 0.8613742003737)
  near(third.variance, 0.6009586283562)
  near(third.p, 0.6845558997297)
  near(surprise(live, 0.6, third).curvature, 0.1855304786072)
  near(surprise(live, 0.6, third).gradient, -0.07512824313142)
  const three = observe(two.state, history[2])
  expect(three.record.predicted).toBe(third.p)
  expectBelief(three.state.ability, -0.116837401965, 0.4417476052734, 3, 8 * DAY_MS)
  expectBelief(three.state.skills['a'], 0.2575332157534, 0.2798818013096, 3, 8 * DAY_MS)
  expectBelief(three.state.skills['c'], 0.1177410229808, 0.2798818013096, 1, 8 * DAY_MS)
})
