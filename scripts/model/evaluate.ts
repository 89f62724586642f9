import type { Constants } from '~/domain/readiness/constants'
import { newPopulation } from '~/domain/readiness/engine/population'
import type { Answers } from './answers'
import { bandCoverage } from './band-coverage'
import { elo } from './baselines/elo'
import { globalMean, itemMean } from './baselines/means'
import { pfa } from './baselines/pfa'
import { auc, bias, calibrationError, logLoss, rmse } from './metrics'
import { foretell, modelPredictor, questionAt, warmUp } from './predictor'

/** `late`: mean probability minus share right where a day or more lay between the answer and the last practice of its skill. */
export type Figures = { name: string; auc: number; logLoss: number; rmse: number; ece: number; late: number }

/** `covered`: share of windows that lay in the band; `micros`: microseconds that one answer took, predicted and learned. */
export type Evaluation = { rows: number; lateRows: number; figures: Figures[]; predictions: Float64Array; windows: number; covered: number; micros: number }

const DAY = 1

/** Predict, then learn, over a whole log; beside the model, baselines on the same answers. `warm` is learned from first by all of them. */
export function evaluate(constants: Constants, answers: Answers, warm: Answers | null, onPart: (name: string) => void = () => {}): Evaluation {
  onPart('the model')
  const { predictions, days, micros } = timed(constants, answers, warm)
  const isLate = (row: number) => (days[row] as number) >= DAY
  const figuresOf = (name: string, predicted: Float64Array): Figures => ({
    name, auc: auc(predicted, answers.scores), logLoss: logLoss(predicted, answers.scores), rmse: rmse(predicted, answers.scores),
    ece: calibrationError(predicted, answers.scores), late: bias(predicted, answers.scores, isLate),
  })
  const figures = [figuresOf('Countersign', predictions)]
  for (const [name, make] of [['PFA', pfa], ['Elo', elo], ['item mean', itemMean], ['global mean', globalMean]] as const) {
    onPart(name)
    figures.push(figuresOf(name, foretell(make(), answers, warm)))
  }
  onPart('the band')
  const { windows, covered } = bandCoverage(constants, answers, warm)
  return { rows: answers.users.length, lateRows: days.filter((since) => since >= DAY).length, figures, predictions, windows, covered: covered / windows, micros }
}

/** The model's predictions, the days since the last practice that each was made after, and what an answer cost. */
function timed(constants: Constants, answers: Answers, warm: Answers | null) {
  const predictor = modelPredictor(constants)
  if (warm) warmUp(predictor, warm)
  const rows = answers.users.length
  const predictions = new Float64Array(rows)
  const start = performance.now()
  for (let row = 0; row < rows; row += 1) predictions[row] = predictor.next(answers, row)
  const micros = ((performance.now() - start) * 1000) / rows
  return { predictions, micros, days: daysBefore(constants, answers) }
}

/** Of each row how many days lie between it and the last practice of its skill, as the model counts them. */
function daysBefore(constants: Constants, answers: Answers): Float64Array {
  const population = newPopulation(constants)
  return Float64Array.from(answers.users, (_, row) => population.answer(questionAt(answers, row), { score: 0, weight: 1 }).days)
}
