import { table } from './bench/table'
import { readOptions } from './model/options'
import { calibrationError } from './simulate/calibration-error'
import { simulate } from './simulate/simulate'
import { countWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run model:simulate -- [--people <n>] [--days <n>] [--level <share>] [--seed <n>]
Judges the figure of a role in an organisation whose people learn and forget by a rule that is not the model's: how far the probability of passing
lies from the share of simulated sittings that are passed, and how often those labelled Ready pass.`

function judgeOrganisation(): void {
  const values = readOptions(usage, ['people', 'days', 'level', 'seed'])
  const plan = {
    people: numberIn(values.people, 'people', 400, 1, 20_000), days: numberIn(values.days, 'days', 120, 10, 1000),
    level: numberIn(values.level, 'level', 0.85, 0.1, 0.99), seed: numberIn(values.seed, 'seed', 1, 0, 2 ** 32 - 1),
  }
  const elapsed = stopwatch()
  const bar = progressBar('days', plan.days)
  const judged = simulate(plan, bar.at)
  bar.end()
  const { bins, error } = calibrationError(judged)
  const ready = judged.filter((one) => one.ready)
  const passing = ready.reduce((sum, { passed }) => sum + passed, 0) / ready.length
  say(`\n${countWords(plan.people, 'rep', 'reps')} over ${countWords(plan.days, 'day', 'days')}, judged ${countWords(judged.length, 'time', 'times')}. ${elapsed()} in all.\n`)
  say(table(['judged', 'probability of passing', 'sittings passed'], bins.map(({ n, figure, passed }) => [String(n), percent(figure), percent(passed)])))
  say(`\nCalibration error of the role: ${error.toFixed(4)} (aim: at most .08).`)
  say(ready.length === 0
    ? 'Nobody was Ready.'
    : `Ready: ${percent(ready.length / judged.length)} of those judged; they passed ${percent(passing)} of their sittings at level ${plan.level} (aim: at least 85 %).`)
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function numberIn(given: string | undefined, name: string, otherwise: number, least: number, most: number): number {
  const value = given === undefined ? otherwise : Number(given)
  if (!(value >= least && value <= most)) throw new CommandFault(`--${name} is a number from ${least} to ${most}, not ${given}.\n${usage}`)
  return value
}

await runCommand(async () => judgeOrganisation(), [])
