import { type Kysely, sql } from 'kysely'

/**
 * What each person's contracts come to now, and what those that are open are worth in each currency (minor units); `due`: to be counted again, as everyone is who has
 * an outcome already. And what changed about people of a team, kept as long as a page that was shown before may want to know.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table contract_standing (
    person_id text primary key references person (id), open integer not null, disputes integer not null, compliance double precision, compliance_n integer not null,
    accuracy double precision, accuracy_n integer not null, at_risk integer not null, due integer not null, counted_at text not null
  )`.execute(db)
  await sql`create index contract_standing_by_due on contract_standing (due, counted_at, person_id)`.execute(db)
  await sql`create table open_value (
    person_id text not null references person (id), currency text not null, amount bigint not null, contracts integer not null, primary key (person_id, currency)
  )`.execute(db)
  await sql`insert into contract_standing (person_id, open, disputes, compliance_n, accuracy_n, at_risk, due, counted_at)
    select distinct person_id, 0, 0, 0, 0, 0, 1, '1970-01-01T00:00:00.000Z' from outcome`.execute(db)
  await sql`create table team_change (id text primary key, team_id text not null references team (id), person_id text not null references person (id), kind text not null, at text not null)`
    .execute(db)
  await sql`create index team_change_by_time on team_change (at, id)`.execute(db)
}
