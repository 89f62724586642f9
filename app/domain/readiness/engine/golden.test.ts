import { expect, test } from 'vitest'
import { shipped } from '../constants'
import { surprise } from '../response-curve'
import histories from './golden-histories.json'
import { learn } from './learn'
import { read } from './read'
import { newReading } from './reading'
import { newSeats } from './seats'
import type { Cells, Participants } from './state'

type Step = (typeof histories)[number]['steps'][number]

/*
 * Each history was worked step by step with 45 digits, straight from the equations in docs/readiness.md and apart from this code; its
 * figures are rounded to 14 digits. `why` says what it is about.
 */
const near = (value: number | undefined, golden: number, what: string) => expect(Math.abs((value ?? NaN) - golden), `${what}: ${value}, not ${golden}`).toBeLessThan(1e-9)

function expectAll(values: object, golden: Record<string, number>, what: string) {
  for (const [name, figure] of Object.entries(golden)) near(values[name as keyof typeof values], figure, `${what} ${name}`)
}

const cellOf = ({ means, variances }: Cells, bucket: number) => ({ mean: means[bucket], variance: variances[bucket] })

test.each(histories)('$name: $why', ({ constants, answers, steps }) => {
  const model = { ...shipped, ...constants }
  const seats = newSeats(model)
  const reading = newReading()
  for (const [index, answer] of answers.entries()) {
    const step = steps[index] as Step
    const what = `answer ${index + 1},`
    const who = seats.at(answer)
    read(model, who, answer.at, reading)
    const { eta, variance, p, gap, abilityVariance, formMean, formVariance, memoryMean, memoryVariance } = step
    expectAll(reading, { eta, variance, p, gap, abilityVariance, formMean, formVariance, memoryMean, memoryVariance }, what)
    for (const [place, skill] of step.skills.entries()) {
      near(reading.masteryMeans[place], skill.masteryMean, `${what} mastery mean`)
      near(reading.masteryVariances[place], skill.masteryVariance, `${what} mastery variance`)
      near(reading.streakMeans[place], skill.streakMean, `${what} streak mean`)
      near(reading.streakVariances[place], skill.streakVariance, `${what} streak variance`)
      expect(reading.curveBuckets[place], `${what} practice bucket`).toBe(skill.bucket)
    }
    expectAll(surprise(model, answer.score, reading), { gradient: step.gradient, curvature: step.curvature }, what)
    learn(model, who, reading, answer)
    expectAfter(who, step, what)
  }
})

function expectAfter({ person, item, memory, gaps, masteries, skills }: Participants, { after, gap, skills: before }: Step, what: string) {
  expectAll(person, after.person, `${what} person after`)
  expectAll(item, after.item, `${what} item after`)
  expectAll(memory, after.memory, `${what} memory after`)
  expectAll(cellOf(gaps, gap), after.gap, `${what} gap after`)
  for (const [place, skill] of after.skills.entries()) {
    expectAll(masteries[place] ?? {}, skill.mastery, `${what} mastery after`)
    expectAll(skills[place] ?? {}, skill.ease, `${what} ease after`)
    expectAll(cellOf(skills[place]?.curve ?? { means: [], variances: [] }, before[place]?.bucket ?? -1), skill.curve, `${what} curve after`)
  }
}

test('there are twelve histories, and every gap and five practice buckets are met', () => {
  const steps = histories.flatMap((history) => history.steps)
  expect(histories).toHaveLength(12)
  expect([...new Set(steps.map(({ gap }) => gap))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect([...new Set(steps.flatMap(({ skills }) => skills.map(({ bucket }) => bucket)))].sort()).toEqual([0, 1, 2, 3, 4, 5])
})
