import { writeFileSync } from 'node:fs'
import { shipped } from '~/domain/readiness/constants'
import { type Answers, newNames } from './model/answers'
import { fromFree, fitted, toFree } from './model/free-constants'
import { splitByUser } from './model/held-out'
import { logLoss } from './model/metrics'
import { nelderMead } from './model/nelder-mead'
import { constantsFrom, fileFrom, readArguments, shareOf } from './model/options'
import { foretell, modelPredictor } from './model/predictor'
import { readAnswers } from './model/read-answers'
import { countWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run model:fit -- <answers.csv.gz> --out <file> [--hold-out <share>] [--from <file>] [--values <n>]
Finds constants for an answer log: the lowest log loss of one pass over it, each answer predicted before it is learned from.
  --out       where the constants are written, best so far at every improvement, so that it may be interrupted
  --hold-out  leave out the people that model:evaluate holds out with the same share
  --from      begin at constants written before
  --values    stop after so many passes (1000)`

/** Fewer people than this tell too little of constants. */
const FEWEST_PEOPLE = 50
const STEP = 0.3
const TOLERANCE = 1e-6

async function fit(): Promise<void> {
  const { file, values } = readArguments(usage, ['out', 'hold-out', 'from', 'values'])
  const passes = Number(values.values ?? 1000)
  if (values.out === undefined || !Number.isInteger(passes) || passes < 1) throw new CommandFault(usage)
  const out = fileFrom(values.out)
  const share = shareOf(values['hold-out'], usage)
  const answers = await readAnswers(file, { items: newNames(), skills: newNames() })
  const used = share === null ? answers : splitByUser(answers, share).kept
  const people = new Set(used.users).size
  if (people < FEWEST_PEOPLE) throw new CommandFault(`${file} holds answers of ${countWords(people, 'person', 'people')}; a fit needs ${FEWEST_PEOPLE} or more.`)
  const elapsed = stopwatch()
  const { value } = search(used, toFree(constantsFrom(values.from)), passes, out)
  say(`Log loss ${lossWith(toFree(shipped), used).toFixed(5)} with the shipped constants, ${value.toFixed(5)} with those in ${out}: ${countWords(used.users.length, 'answer', 'answers')} of ${countWords(people, 'person', 'people')}, ${elapsed()}.`)
}

const lossWith = (values: readonly number[], answers: Answers) => logLoss(foretell(modelPredictor(fromFree(values)), answers), answers.scores)

function search(answers: Answers, start: number[], passes: number, out: string) {
  const bar = progressBar('passes', passes)
  let lowest = Infinity
  const valueOf = (at: readonly number[]) => {
    const loss = lossWith(at, answers)
    if (loss < lowest) {
      lowest = loss
      const constants = fromFree(at)
      writeFileSync(out, `${JSON.stringify(Object.fromEntries(fitted.map((name) => [name, constants[name]])), null, 2)}\n`)
    }
    return loss
  }
  const found = nelderMead(valueOf, { start, step: STEP, tolerance: TOLERANCE, mostValues: passes, onValue: (done, best) => bar.at(done, `log loss ${best.toFixed(5)}`) })
  bar.end()
  return found
}

await runCommand(fit, [])
