import { sql } from 'kysely'
import { databaseKind, db } from '#db/client.server'

const patience = 3000

/** 200 while the database answers, 503 when it is away. */
export async function loader() {
  const away = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('the database does not answer')), patience).unref())
  try {
    await Promise.race([sql`select 1`.execute(db), away])
    return Response.json({ status: 'ok', database: databaseKind }, { headers: { 'Cache-Control': 'no-store' } })
  } catch {
    return Response.json({ status: 'unavailable', database: databaseKind }, { status: 503, headers: { 'Cache-Control': 'no-store' } })
  }
}
