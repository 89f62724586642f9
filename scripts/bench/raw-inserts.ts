import { sql } from 'kysely'
import { databaseKind, db } from '#db/client.server'

/**
 * How many one-row transactions one writer commits in a second, for as many seconds as the first argument says, each as durable as
 * the product's own, in the very database that the environment names. The rate is told to the parent.
 */

type WithFacts = { measured_fact: { id: string; person_id: string; score: number } }

const facts = db.withTables<WithFacts>()
const score = databaseKind === 'postgres' ? sql`double precision` : sql`real`
await sql`create table if not exists measured_fact (id text primary key, person_id text not null, score ${score} not null)`.execute(facts)

const run = process.hrtime.bigint()
const insert = (number: number) =>
  facts.transaction().execute((tx) => tx.insertInto('measured_fact').values({ id: `${run}-${number}`, person_id: 'mina', score: 0.5 }).execute())

for (let number = 0; number < 50; number++) await insert(-number - 1)
const until = performance.now() + Number(process.argv[2]) * 1000
const start = performance.now()
let commits = 0
while (performance.now() < until) await insert(commits++)
const perSecond = (commits * 1000) / (performance.now() - start)
await db.destroy()
process.send?.(perSecond)
