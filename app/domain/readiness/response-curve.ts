import type { Constants } from './constants'

/** Keeps the information of a foregone answer finite. */
const CERTAINTY = 1e-4

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/**
 * Probability of a right answer when its logit is normal with mean `eta` and this variance, by the probit approximation of the
 * logistic-normal integral (MacKay 1992, doi 10.1162/neco.1992.4.5.720).
 */
export function probabilityRight({ guess, slip }: Constants, eta: number, variance: number): number {
  return guess + (1 - guess - slip) * sigmoid(eta / Math.sqrt(1 + (Math.PI * variance) / 8))
}

/**
 * What one answer says about its logit, given the prediction made before it: `gradient` G is the slope of the log
 * likelihood, `curvature` H its Fisher information, both damped by the variance of the prediction. A Gaussian that
 * enters the logit with weight w moves by w * variance * G and narrows by w^2 * variance^2 * H. `score`: 0 to 1.
 */
export function surprise(
  { guess, slip }: Constants, score: number, prediction: { p: number; eta: number; variance: number },
): { gradient: number; curvature: number } {
  const reach = 1 - guess - slip
  const likelihood = sigmoid(prediction.eta)
  const slope = reach * likelihood * (1 - likelihood)
  const right = Math.min(1 - CERTAINTY, Math.max(CERTAINTY, guess + reach * likelihood))
  const spread = right * (1 - right)
  const information = slope ** 2 / spread
  const damping = 1 + information * prediction.variance
  return { gradient: ((score - prediction.p) * slope) / spread / damping, curvature: information / damping }
}
