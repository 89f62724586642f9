import type { Db } from '../client.server'
import { toIso } from './values'

export type Mail = { id: string; recipient: string; subject: string; body: string; tries: number }

export async function insertMail(tx: Db, mail: { id: string; recipient: string; subject: string; body: string; now: Date }): Promise<void> {
  const at = toIso(mail.now)
  await tx.insertInto('outbox').values({
    id: mail.id, recipient: mail.recipient, subject: mail.subject, body: mail.body, created_at: at, next_try_at: at, sent_at: null, fault: null,
  }).execute()
}

/** Take mail that is due; until `leaseUntil` no other process takes it. */
export async function claimMails(db: Db, now: Date, leaseUntil: Date, limit: number): Promise<Mail[]> {
  const due = await db.selectFrom('outbox').select('id').where('sent_at', 'is', null).where('next_try_at', '<=', toIso(now))
    .orderBy('next_try_at').orderBy('id').limit(limit).execute()
  const claimed: Mail[] = []
  for (const { id } of due) {
    const row = await db
      .updateTable('outbox')
      .set((eb) => ({ next_try_at: toIso(leaseUntil), tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .where('next_try_at', '<=', toIso(now))
      .returning(['id', 'recipient', 'subject', 'body', 'tries'])
      .executeTakeFirst()
    if (row) claimed.push(row)
  }
  return claimed
}

/** The body goes once the mail is sent: it may hold a link that signs in. */
export async function markSent(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('outbox').set({ sent_at: toIso(now), fault: null, body: '' }).where('id', '=', id).execute()
}

export async function markFailed(db: Db, id: string, fault: string, nextTry: Date): Promise<void> {
  await db.updateTable('outbox').set({ fault, next_try_at: toIso(nextTry) }).where('id', '=', id).execute()
}
