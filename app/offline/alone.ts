import { inTurn } from './in-turn'

/**
 * Do this while no other page or worker of this browser does it. Where the browser has no locks it is at least alone in its own page;
 * the server takes an event that comes twice only once.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return inTurn(work)
  return new Promise((resolve, reject) => {
    navigator.locks.request('countersign-outbox', () => work().then(resolve, reject)).catch(reject)
  })
}
