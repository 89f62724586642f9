import type { Database } from '#db/client.server'
import { keepRounds } from '../keep-rounds.server'
import { closeOverdue } from './close-overdue.server'

const every = 60_000

/** Close what is over every minute until stopped; stopping waits for the round in hand. */
export const keepClosing = (db: Database) =>
  keepRounds({ every, fault: 'attempts that are over could not be closed', round: () => closeOverdue(db, new Date()) })
