import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['happening', 'label_told', 'plan_revision', 'dispute', 'dispute_act']

/**
 * What a plan of a period pays by, and what follows from it. `happening`: each thing done that plans may give points for. `label_told`: each day and moment at which a
 * skill was judged otherwise than before, so that "Ready since" can be read. `plan_revision`: the text of a plan, each time it was saved; without an author it came with
 * the content. A statement keeps the facts that it was made of, and what goes out. A period keeps who asked that it be closed, and why that could not be done. `dispute` and `dispute_act`: what a person questions, and what was done about it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table happening (
    person_id text not null references person (id), on_event text not null, subject text not null, cause text not null, cause_id text not null, happened_at text not null,
    primary key (person_id, on_event, subject, cause_id)
  )`.execute(db)
  await sql`create table label_told (
    person_id text not null references person (id), id text not null, role_profile_id text not null, skill_id text not null, label text not null, told_at text not null,
    primary key (person_id, id)
  )`.execute(db)
  await sql`create table plan_revision (
    plan_id text not null, number integer not null, text text not null, author_id text references person (id), saved_at text not null, primary key (plan_id, number)
  )`.execute(db)
  await sql`create table dispute (
    person_id text not null references person (id), id text not null unique, period_id text references pay_period (id), line_id text, outcome_id text references outcome (id),
    reason text not null, raised_at text not null, due_on text not null, primary key (person_id, id)
  )`.execute(db)
  await sql`create table dispute_act (
    dispute_id text not null references dispute (id), number integer not null, act text not null, actor_id text references person (id), words text not null,
    amount bigint, acted_at text not null, primary key (dispute_id, number)
  )`.execute(db)
  await sql`create table dispute_state (
    dispute_id text primary key references dispute (id), state text not null, due_on text not null, acts integer not null
  )`.execute(db)
  await sql`create index dispute_state_by_state on dispute_state (state, due_on, dispute_id)`.execute(db)
  await refuseChanges(db)
  await sql`alter table pay_statement add column facts text not null default 'null'`.execute(db)
  for (const sum of ['corrected', 'brought', 'paid', 'carried']) await sql.raw(`alter table pay_statement add column ${sum} bigint not null default 0`).execute(db)
  await sql`alter table pay_period add column close_asked_by text references person (id)`.execute(db)
  await sql`alter table pay_period add column close_problem text`.execute(db)
  await fillHappenings(db)
  await fillLabels(db)
}

async function refuseChanges(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const table of facts) {
    for (const verb of ['update', 'delete']) {
      const statement = sqlite
        ? `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`
        : `create trigger ${table}_no_${verb} before ${verb} on ${table} for each row execute function refuse_change()`
      await sql.raw(statement).execute(db)
    }
  }
}

/** Under each plan that pays at once a line of the ledger says what happened; a counter of one says nothing new. */
async function fillHappenings(db: Kysely<unknown>): Promise<void> {
  const { rows: plans } = await sql<{ id: string; rules: string }>`select id, rules from incentive_plan`.execute(db)
  for (const { id, rules } of plans) {
    for (const rule of JSON.parse(rules) as { id: string; on: string }[]) {
      await sql`insert into happening (person_id, on_event, subject, cause, cause_id, happened_at)
        select person_id, cast(${rule.on} as text), subject, cause, cause_id, min(earned_at) from ledger
        where plan_id = ${id} and rule_id = ${rule.id} and subject not like '%~' and subject not like '%#%'
        group by person_id, subject, cause, cause_id
        on conflict do nothing`.execute(db)
    }
  }
}

/** What daily figures say of the days before; of one day its last. */
async function fillLabels(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ; ) {
    const { rows: people } = await sql<{ person_id: string }>`select distinct person_id from readiness_snapshot where person_id > ${after} order by person_id limit 500`.execute(db)
    for (const { person_id: personId } of people) await fillPerson(db, personId)
    const last = people.at(-1)
    if (!last) return
    after = last.person_id
  }
}

async function fillPerson(db: Kysely<unknown>, personId: string): Promise<void> {
  const { rows } = await sql<{ role_profile_id: string; day: string; skills: string; taken_at: string }>`
    select role_profile_id, day, skills, taken_at from readiness_snapshot where person_id = ${personId} order by taken_at, role_profile_id`.execute(db)
  const told = new Map<string, string>()
  for (const [at, { role_profile_id: role, skills, taken_at: time }] of rows.entries()) {
    for (const [skill, { label }] of Object.entries(JSON.parse(skills) as Record<string, { label: string }>)) {
      const key = `${role} ${skill}`
      if ((told.get(key) ?? 'unproven') === label) continue
      told.set(key, label)
      const id = `${time}/${String(at).padStart(6, '0')}/${key}`
      await sql`insert into label_told (person_id, id, role_profile_id, skill_id, label, told_at) values (${personId}, ${id}, ${role}, ${skill}, ${label}, ${time})`.execute(db)
    }
  }
}
