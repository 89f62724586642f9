/** The share of pairs of a right and a wrong answer in which the right one was given the higher probability; ties count half. NaN without both kinds. */
export function auc(predicted: ArrayLike<number>, scores: ArrayLike<number>): number {
  const order = Uint32Array.from(predicted, (_, row) => row).sort((a, b) => at(predicted, a) - at(predicted, b))
  let ranks = 0
  let right = 0
  for (let start = 0; start < order.length; ) {
    let end = start
    let tied = 0
    while (end < order.length && at(predicted, at(order, end)) === at(predicted, at(order, start))) tied += at(scores, at(order, end++))
    ranks += (tied * (start + 1 + end)) / 2
    right += tied
    start = end
  }
  const wrong = order.length - right
  return right === 0 || wrong === 0 ? NaN : (ranks - (right * (right + 1)) / 2) / (right * wrong)
}

/** Mean of -ln of the probability given to what happened. A probability of 0 or 1 counts as 1e-15 away from it. */
export function logLoss(predicted: ArrayLike<number>, scores: ArrayLike<number>): number {
  return mean(predicted, (p, row) => -Math.log(Math.max(1e-15, at(scores, row) === 1 ? p : 1 - p)))
}

/** Root of the mean squared difference between probability and answer. */
export function rmse(predicted: ArrayLike<number>, scores: ArrayLike<number>): number {
  return Math.sqrt(mean(predicted, (p, row) => (p - at(scores, row)) ** 2))
}

/**
 * Expected calibration error: answers sorted by probability into `bins` of equal mass, and the mean over them, by their number, of how
 * far the mean probability lies from the share of right answers (Naeini et al. 2015).
 */
export function calibrationError(predicted: ArrayLike<number>, scores: ArrayLike<number>, bins = 15): number {
  const order = Uint32Array.from(predicted, (_, row) => row).sort((a, b) => at(predicted, a) - at(predicted, b))
  let error = 0
  for (let bin = 0; bin < bins; bin += 1) {
    let off = 0
    for (const row of order.subarray(Math.round((bin * order.length) / bins), Math.round(((bin + 1) * order.length) / bins))) off += at(predicted, row) - at(scores, row)
    error += Math.abs(off)
  }
  return error / order.length
}

/** Mean probability minus share of right answers, over the rows for which `among` holds; NaN without any. */
export function bias(predicted: ArrayLike<number>, scores: ArrayLike<number>, among: (row: number) => boolean): number {
  let off = 0
  let n = 0
  for (let row = 0; row < predicted.length; row += 1) {
    if (!among(row)) continue
    off += at(predicted, row) - at(scores, row)
    n += 1
  }
  return n === 0 ? NaN : off / n
}

function mean(values: ArrayLike<number>, of: (value: number, row: number) => number): number {
  let sum = 0
  for (let row = 0; row < values.length; row += 1) sum += of(at(values, row), row)
  return sum / values.length
}

const at = (list: ArrayLike<number>, row: number) => list[row] as number
