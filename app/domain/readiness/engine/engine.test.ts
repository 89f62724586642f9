import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Constants, shipped } from '../constants'
import { practiceGain } from '../practice-gain'
import { DAY_MS } from '../recall'
import { learn } from './learn'
import { newPopulation } from './population'
import { read } from './read'
import { newReading } from './reading'
import { newSeats } from './seats'
import type { Participants } from './state'

const names = ['a', 'b', 'c'] as const
const answer = fc.record({
  user: fc.constantFrom('ana', 'ben'),
  item: fc.constantFrom('q1', 'q2', 'q3', 'q4'),
  skills: fc.subarray([...names], { minLength: 1 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
  pause: fc.double({ min: 0, max: 200 * DAY_MS, noNaN: true }),
})
const history = fc.array(answer, { minLength: 1, maxLength: 30 }).map((steps) => {
  let at = 0
  return steps.map(({ pause, ...step }) => ({ ...step, at: (at += pause) }))
})

const variancesOf = ({ person, masteries, memory, item, skills, gaps }: Participants) => [
  person.variance, person.formVariance, memory.variance, item.variance, ...gaps.variances,
  ...masteries.flatMap(({ variance, streakVariance }) => [variance, streakVariance]), ...skills.flatMap(({ variance, curve }) => [variance, ...curve.variances]),
]

test('a right answer never lowers a term of the person, a wrong one never raises one, the practice gain aside', () => {
  fc.assert(
    fc.property(history, fc.boolean(), (answers, right) => {
      const seats = newSeats(shipped)
      const reading = newReading()
      for (const one of answers) learn(shipped, seats.at(one), read(shipped, seats.at(one), one.at, reading), one)
      const last = { ...(answers.at(-1) as (typeof answers)[number]), score: right ? 1 : 0 }
      const who = seats.at(last)
      const { mean } = who.person
      const counts = who.masteries.map(({ n }) => n)
      const before = { ...read(shipped, who, last.at, reading), masteryMeans: reading.masteryMeans.slice(), streakMeans: reading.streakMeans.slice() }
      learn(shipped, who, reading, last)
      const moved = [who.person.mean - mean, who.person.formMean - before.formMean]
      for (const [place, mastery] of who.masteries.entries()) {
        const gained = practiceGain(shipped, last.score, last.weight, counts[place] ?? 0)
        moved.push(mastery.mean - gained - (before.masteryMeans[place] ?? NaN), mastery.streakMean - (before.streakMeans[place] ?? NaN))
      }
      for (const move of moved) expect(right ? move : -move).toBeGreaterThanOrEqual(-1e-12)
    }),
  )
})

test('by time alone a mastery above zero never grows, and no uncertainty of a person falls', () => {
  fc.assert(
    fc.property(history, fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }), (answers, first, more) => {
      const seats = newSeats(shipped)
      for (const one of answers) learn(shipped, seats.at(one), read(shipped, seats.at(one), one.at, newReading()), one)
      const last = answers.at(-1) as (typeof answers)[number]
      const sooner = read(shipped, seats.at(last), last.at + first * DAY_MS, newReading())
      const later = read(shipped, seats.at(last), last.at + (first + more) * DAY_MS, newReading())
      expect(later.abilityVariance).toBeGreaterThanOrEqual(sooner.abilityVariance)
      expect(later.formVariance).toBeGreaterThanOrEqual(sooner.formVariance - 1e-12)
      expect(later.memoryVariance).toBeGreaterThanOrEqual(sooner.memoryVariance - 1e-12)
      for (let place = 0; place < last.skills.length; place += 1) {
        const [from, to] = [sooner.masteryMeans[place] ?? NaN, later.masteryMeans[place] ?? NaN]
        expect(Math.abs(to)).toBeLessThanOrEqual(Math.abs(from))
        expect(later.masteryVariances[place]).toBeGreaterThanOrEqual((sooner.masteryVariances[place] ?? NaN) - 1e-12)
        expect(later.streakVariances[place]).toBeGreaterThanOrEqual((sooner.streakVariances[place] ?? NaN) - 1e-12)
      }
    }),
  )
})

test('with what is shared frozen, the order of unrelated people does not matter', () => {
  const frozen: Constants = { ...shipped, itemVariance: 0, easeVariance: 0, curveVariance: 0, gapVariance: 0 }
  fc.assert(
    fc.property(history, (answers) => {
      const inOrder = newPopulation(frozen)
      const apart = newPopulation(frozen)
      const ask = ({ at }: { at: number }) => ({ user: 'ana', item: 'q1', skills: ['a', 'b'], at })
      for (const one of answers) inOrder.answer(one, one)
      for (const user of ['ben', 'ana']) for (const one of answers.filter((any) => any.user === user)) apart.answer(one, one)
      const last = ask(answers.at(-1) ?? { at: 0 })
      expect(apart.predict(last).p).toBeCloseTo(inOrder.predict(last).p, 4)
    }),
  )
})

test('a probability stays within (0,1) and every variance positive over a million random answers', () => {
  const seats = newSeats(shipped)
  const reading = newReading()
  let seed = 20_261_129
  const dice = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  let at = 0
  let lowest = Infinity
  for (let count = 0; count < 1_000_000; count += 1) {
    at += dice() < 0.9 ? dice() * 60_000 : dice() * 40 * DAY_MS
    const skills = names.slice(Math.floor(dice() * 3))
    const who = seats.at({ user: Math.floor(dice() * 40), item: Math.floor(dice() * 60), skills })
    read(shipped, who, at, reading)
    if (!(reading.p > 0 && reading.p < 1)) throw new Error(`a probability of ${reading.p} at answer ${count}`)
    learn(shipped, who, reading, { score: dice() < 0.5 ? 1 : 0, weight: 0.1 + 0.9 * dice(), at })
    if (count % 64 === 0) lowest = Math.min(lowest, ...variancesOf(who))
  }
  expect(lowest).toBeGreaterThan(0)
})
