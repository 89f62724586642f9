import type { Connection } from '../../offline/page'

/** What is said about the connection: once in full, then shortly; null where all is well. */
export type ConnectionWords = { full: string; short: string } | null

const keptHere = 'What you read and answer is kept on this device and sent when you are back.'

/** `waited`: something waited a moment ago. */
export function connectionWords({ offline, waiting, last, refused }: Connection, waited: boolean): ConnectionWords {
  if (offline) return { full: `You are offline. ${keptHere}`, short: 'You are offline.' }
  if (waiting > 0 && last === 'signed-out') return always('You are signed out. Sign in again to send what you did.')
  if (waiting > 0 && last === 'someone-else') return always('Somebody else has signed in here. What you did waits until you sign in again.')
  if (waiting > 0 && last === 'no-connection') return { full: `Countersign cannot be reached just now. ${keptHere}`, short: 'Countersign cannot be reached just now.' }
  if (!waited) return null
  if (waiting > 0) return always('You are back. Sending what waits.')
  return always(refused > 0 ? 'Sent. Some of it was not taken, because the lesson has changed since.' : 'You are back. All is sent.')
}

const always = (words: string): ConnectionWords => ({ full: words, short: words })

export const waitingWords = (count: number) => `Waiting to be sent: ${count}`
