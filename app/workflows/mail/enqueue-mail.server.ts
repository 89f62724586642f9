import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertMail } from '#db/queries/outbox'
import type { Letter } from './letters'

/** Put a letter into the outbox, in the transaction of what it tells: both happen or neither. */
export async function enqueueMail(tx: Tx, recipient: string, letter: Letter, now: Date): Promise<void> {
  await insertMail(tx, { id: uuid(), recipient, ...letter, now })
}
