import { expect, test } from 'vitest'
import { shipped } from '~/domain/readiness/constants'
import type { Answers } from './answers'
import { evaluate } from './evaluate'
import { fitted, fromFree, toFree } from './free-constants'
import { splitByUser } from './held-out'
import { foretell, modelPredictor } from './predictor'

/** People good at one skill and bad at another, and items of different difficulty, answering by a rule of chance that is not the model's. */
function simulate(people: number, each: number): Answers {
  let seed = 7
  const dice = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const rows = Array.from({ length: people * each }, (_, row) => {
    const user = Math.floor(row / each)
    const item = Math.floor(dice() * 30)
    const chance = Math.min(0.95, Math.max(0.05, 0.55 + ((user % 9) - 4) / 16 - ((item % 7) - 3) / 12 + (((user * 7 + (item % 3) * 2) % 5) - 2) / 8))
    return { user, item, score: dice() < chance ? 1 : 0, at: Math.floor((row % each) / 10) * 2 * 86_400_000 }
  })
  return {
    users: rows.map(({ user }) => user), items: rows.map(({ item }) => item), skills: rows.map(({ item }) => [item % 3]), times: rows.map(({ at }) => at),
    scores: rows.map(({ score }) => score), userNames: Array.from({ length: people }, (_, user) => `person ${user}`),
  }
}

const answers = simulate(120, 60)
const { kept, heldOut } = splitByUser(answers, 0.25)

test('the model tells more of people than every baseline does, and its band holds', () => {
  const { figures, windows, covered, lateRows, rows, micros } = evaluate(shipped, heldOut, kept)
  const [ours, ...baselines] = figures
  expect(figures.map(({ name }) => name)).toEqual(['Countersign', 'PFA', 'Elo', 'item mean', 'global mean'])
  for (const { name, auc, logLoss } of baselines) {
    expect(ours?.auc, name).toBeGreaterThan(auc)
    expect(ours?.logLoss, name).toBeLessThan(logLoss)
  }
  expect(covered).toBeGreaterThan(0.7)
  expect([rows, windows]).toEqual([heldOut.users.length, (5 * heldOut.users.length) / 60])
  expect(lateRows).toBeGreaterThan(0)
  expect(micros).toBeGreaterThan(0)
})

test('a prediction is made before its answer is seen, and what others answered is learned first', () => {
  const told = foretell(modelPredictor(), heldOut, kept)
  const changed = { ...heldOut, scores: heldOut.scores.map((score, row) => (row === heldOut.scores.length - 1 ? 1 - score : score)) }
  expect(foretell(modelPredictor(), changed, kept)).toEqual(told)
  expect(foretell(modelPredictor(), heldOut)[0]).not.toBe(told[0])
})

test('who is held out follows from the name, whatever else the log holds', () => {
  expect(new Set(heldOut.users).size).toBeGreaterThan(15)
  expect(new Set(heldOut.users).size).toBeLessThan(45)
  expect(kept.users.length + heldOut.users.length).toBe(answers.users.length)
  const names = ({ users, userNames }: Answers) => new Set(users.map((user) => userNames[user]))
  const reversed = { ...answers, userNames: [...answers.userNames].reverse() }
  expect(names(splitByUser(reversed, 0.25).heldOut)).toEqual(names(heldOut))
})

test('constants survive the way to free numbers and back', () => {
  const back = fromFree(toFree(shipped))
  for (const name of fitted) expect(back[name], name).toBeCloseTo(shipped[name], 12)
  expect([back.guess, back.slip]).toEqual([0, 0])
})
