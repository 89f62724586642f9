import { openOutbox, type Outbox } from './outbox'
import { reader } from './reader'

const open = new Map<string, Outbox>()

/** The outbox of who reads on this page. */
export async function ownOutbox(): Promise<Outbox> {
  const person = await reader()
  const outbox = open.get(person) ?? openOutbox(person)
  open.set(person, outbox)
  return outbox
}
