import { sendWaitingAnswers } from './answer-store'
import { type Device, keepOnDevice, sendInBackground } from './keep-on-device'
import type { Standing } from './outbox'
import { ownOutbox } from './own-outbox'

/** What the line about the connection says. */
export type Connection = Standing & { offline: boolean }

const retryMs = 30_000

/**
 * What a rep's page does beside showing itself: has what is opened kept (where `keeps`), sends what waits whenever that may work, and
 * tells how the connection stands.
 */
export async function startPage(person: string, keeps: boolean, hear: (connection: Connection) => void): Promise<Device> {
  const outbox = await ownOutbox()
  const device = keeps && 'serviceWorker' in navigator ? keepOnDevice(person) : null
  let connection: Connection = { waiting: 0, last: null, refused: 0, offline: !navigator.onLine }
  const say = (change: Partial<Connection>) => hear((connection = { ...connection, ...change }))

  const ended = new AbortController()
  const { signal } = ended
  const flush = () => {
    void outbox.flush()
    if (navigator.onLine) void sendWaitingAnswers(person, location.pathname).catch(() => null)
  }
  addEventListener('online', () => {
    say({ offline: false })
    flush()
  }, { signal })
  addEventListener('offline', () => say({ offline: true }), { signal })
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? flush() : null), { signal })
  const retry = setInterval(() => (connection.waiting > 0 && document.visibilityState === 'visible' ? flush() : null), retryMs)
  const stopStanding = outbox.onStanding((standing) => {
    if (standing.waiting > connection.waiting && standing.last !== 'all') void sendInBackground()
    say(standing)
  })
  // The kept page shows what was answered as soon as the server knows it.
  const stopResults = outbox.onResults((results) => {
    if (results.some((result) => result.taken && (result.answer || result.finished))) device?.opened(location.pathname, Date.now())
  })
  say({})
  flush()

  return {
    opened: (path, since) => device?.opened(path, since),
    stop: () => {
      ended.abort()
      clearInterval(retry)
      stopStanding()
      stopResults()
      device?.stop()
    },
  }
}
