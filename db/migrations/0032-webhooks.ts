import { type Kysely, sql } from 'kysely'

/**
 * `webhook`: where a program sends what it knows in its own words, signed. Its secret is kept encrypted, for a signature can only be checked with it;
 * `earlier_secret` works on until `earlier_until`. `webhook_form`: forms that made a secret, so that one sent twice makes none again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table webhook (
    id text primary key, name text not null, source text not null references outcome_source (source), mapping text not null, secret text not null, earlier_secret text,
    earlier_until text, made_by text not null references person (id), made_at text not null, last_used_at text, revoked_at text
  )`.execute(db)
  await sql`create table webhook_form (
    made_by text not null references person (id), sent_id text not null, webhook_id text not null references webhook (id), primary key (made_by, sent_id)
  )`.execute(db)
  await sql`create index outcome_waiting_of on outcome_waiting (who) where settled is null`.execute(db)
}
