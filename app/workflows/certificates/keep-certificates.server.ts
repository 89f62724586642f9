import type { Database } from '#db/client.server'
import { keepRounds } from '../keep-rounds.server'
import { certifyDue } from './certify-due.server'
import { tellEndings } from './tell-endings.server'

const every = 10 * 60_000

/** Give what is due and tell of what ends every ten minutes until stopped; stopping waits for the round in hand. */
export const keepCertificates = (db: Database) =>
  keepRounds({
    every, fault: 'certificates could not be looked after',
    round: async () => {
      await certifyDue(db, new Date())
      await tellEndings(db, new Date())
    },
  })
