import { writeFileSync } from 'node:fs'
import { table } from './bench/table'
import { newNames } from './model/answers'
import { evaluate, type Evaluation } from './model/evaluate'
import { splitByUser } from './model/held-out'
import { constantsFrom, fileFrom, readArguments, shareOf } from './model/options'
import { readAnswers } from './model/read-answers'
import { countWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run model:evaluate -- <answers.csv.gz> [--train <file> | --hold-out <share>] [--predictions <out>] [--constants <file>]
Judges the readiness model on an answer log with the columns user, item, skills, ts, correct: each answer is predicted, then learned from.
  --train        learn items and skills from this log first
  --hold-out     judge on this share of the people of the log, and learn items and skills from the others first
  --predictions  write one probability a row, in the order of the rows judged
  --constants    take constants from a file that model:fit wrote`

async function judge(): Promise<void> {
  const { file, values } = readArguments(usage, ['train', 'hold-out', 'predictions', 'constants'])
  const constants = constantsFrom(values.constants)
  const share = shareOf(values['hold-out'], usage)
  if (share !== null && values.train !== undefined) throw new CommandFault(`Give --train or --hold-out, not both.\n${usage}`)
  const elapsed = stopwatch()
  const names = { items: newNames(), skills: newNames() }
  const read = async (from: string) => {
    const bar = progressBar('answers read', null)
    return readAnswers(from, names, bar.at).finally(bar.end)
  }
  const training = values.train === undefined ? null : await read(fileFrom(values.train))
  const given = await read(file)
  const { kept, heldOut } = share === null ? { kept: training, heldOut: given } : splitByUser(given, share)
  if (heldOut.users.length === 0) throw new CommandFault(`With a share of ${share} nobody of ${file} is held out.`)
  if (training) warnOfShared(training.userNames, given.userNames)

  const evaluation = evaluate(constants, heldOut, kept, (part) => say(`  judging ${part}`))
  if (values.predictions !== undefined) writeFileSync(fileFrom(values.predictions), evaluation.predictions.join('\n') + '\n')
  say(`\n${countWords(heldOut.users.length, 'answer', 'answers')} of ${countWords(new Set(heldOut.users).size, 'person', 'people')}, after ${countWords(kept?.users.length ?? 0, 'answer', 'answers')} of others. ${elapsed()} in all.\n`)
  say(reportOf(evaluation))
}

function warnOfShared(training: readonly string[], judged: readonly string[]): void {
  const known = new Set(training)
  const both = judged.filter((name) => known.has(name)).length
  if (both > 0) say(`warning ${countWords(both, 'person is', 'people are')} in both files: these figures are not of unseen people.`)
}

function reportOf({ figures, lateRows, covered, windows, micros }: Evaluation): string {
  const rows = figures.map(({ name, auc, logLoss, rmse, ece, late }) => [name, auc.toFixed(4), logLoss.toFixed(4), rmse.toFixed(4), ece.toFixed(4), points(late)])
  return [
    table(['', 'AUC', 'log loss', 'RMSE', 'ECE', 'bias after a day'], rows),
    '',
    `Bias after a day: ${countWords(lateRows, 'answer', 'answers')} came a day or more after the last practice of the skill.`,
    `Band: ${windows === 0 ? 'nobody gave 15 answers or more' : `80 % band held in ${(100 * covered).toFixed(1)} % of ${countWords(windows, 'window', 'windows')} of 5 to 10 answers`}.`,
    `Cost: ${micros.toFixed(2)} microseconds an answer.`,
  ].join('\n')
}

const points = (value: number) => (Number.isNaN(value) ? '–' : `${value >= 0 ? '+' : '−'}${Math.abs(100 * value).toFixed(1)} points`)

await runCommand(judge, [])
