import { type ExpressionBuilder, sql } from 'kysely'
import type { Administered } from '~/domain/people/administration'
import type { CompanyFunction, Person, Role } from '~/domain/people/person'
import type { Team } from '~/domain/people/team'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import type { AuditEntry } from './audit'
import { keepPosting } from './postings'
import { flagsOf, personColumns, rolesOf, toPerson } from './people'
import { toFlag, toTime } from './values'

export type DirectoryEntry = Person & { active: boolean; teamName: string | null }

/** `words`: each must be found in name or address, in any of its ways to be cased. `team`: an id, with all below it, or `none`. */
export type PeopleFilter = { words: readonly (readonly string[])[]; team: string | null; role: Role | null }

const flagOf = { rep: 'person.is_rep', trainer: 'person.is_trainer', manager: 'person.is_manager', admin: 'person.is_admin' } as const

const escaped = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

function matches(eb: ExpressionBuilder<Schema, 'person'>, filter: PeopleFilter) {
  const contains = (column: 'person.name' | 'person.email', word: string) =>
    sql<boolean>`lower(${sql.ref(column)}) like lower(${escaped(word)}) escape '\\'`
  const conditions = filter.words.map((ways) => eb.or(ways.flatMap((way) => [contains('person.name', way), contains('person.email', way)])))
  if (filter.role) conditions.push(eb(flagOf[filter.role], '=', 1))
  if (filter.team === 'none') conditions.push(eb('person.team_id', 'is', null))
  else if (filter.team) conditions.push(eb('person.team_id', 'in', idsBelow(eb, filter.team)))
  return eb.and(conditions)
}

/** The ids of a team and all below it. Paths are compared by their beginning: to LIKE an id could hold a pattern. */
const idsBelow = (eb: ExpressionBuilder<Schema, 'person'>, teamId: string) =>
  eb
    .selectFrom('team as above')
    .innerJoin('team as below', (join) =>
      join.on((on) => on(on.fn<string>('substr', ['below.path', on.lit(1), on.fn<number>('length', ['above.path'])]), '=', on.ref('above.path'))),
    )
    .select('below.id')
    .where('above.id', '=', teamId)

export async function countPeople(db: Db, filter: PeopleFilter): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll().as('count'))
    .where((eb) => matches(eb, filter))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The directory: who is active first, then by name; one page of it, all where none is named. */
export async function listPeople(db: Db, filter: PeopleFilter, page: { limit: number; offset: number } | null): Promise<DirectoryEntry[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select([...personColumns, 'person.active', 'team.name as team_name'])
    .where((eb) => matches(eb, filter))
    .orderBy('person.active', 'desc')
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .$if(page !== null, (query) => query.limit(page?.limit ?? 0).offset(page?.offset ?? 0))
    .execute()
  return rows.map((row) => ({ ...toPerson(row), active: row.active === 1, teamName: row.team_name }))
}

/** Active people of whose name or address one of the words is a part, each in any of its ways to be cased; of many only some. */
export async function listCalledLike(db: Db, words: readonly (readonly string[])[], limit: number): Promise<{ id: string; name: string; email: string }[]> {
  if (words.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('active', '=', 1)
    .where((eb) => eb.or(words.map((ways) => matches(eb, { words: [ways], team: null, role: null }))))
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Active reps of this address or exactly this name, whatever its case; at most two, which is one too many. */
export async function listRepsCalled(db: Db, called: string): Promise<Person[]> {
  const is = (column: 'person.name' | 'person.email') => sql<boolean>`lower(${sql.ref(column)}) = lower(${called})`
  const rows = await db
    .selectFrom('person')
    .select(personColumns)
    .where('active', '=', 1)
    .where('is_rep', '=', 1)
    .where((eb) => eb.or([is('person.name'), is('person.email')]))
    .orderBy('person.id')
    .limit(2)
    .execute()
  return rows.map(toPerson)
}

/** Where a person can be put and for which role they can train: both lists in one query. */
export async function listPlacements(db: Db): Promise<{ teams: Team[]; roleProfiles: { id: string; name: string }[] }> {
  const rows = await db
    .selectFrom('team')
    .select((eb) => [eb.val('team').as('kind'), 'id', 'name', 'parent_id', 'path'])
    .unionAll(db.selectFrom('role_profile').select((eb) => [
      eb.val('role-profile').as('kind'), 'id', 'name', eb.cast<string | null>(eb.val(null), 'text').as('parent_id'), eb.val('').as('path'),
    ]))
    .execute()
  const profiles = rows.filter((row) => row.kind === 'role-profile').sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return {
    teams: rows.filter((row) => row.kind === 'team').map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id, path: row.path })),
    roleProfiles: profiles.map(({ id, name }) => ({ id, name })),
  }
}

/** Take the turn of a person and of every admin in one statement: what is told of the admins holds until this transaction ends. */
export async function claimAdminsAnd(tx: Db, personId: string): Promise<Administered[]> {
  const rows = await tx
    .updateTable('person')
    .set((eb) => ({ claims: eb('claims', '+', 1) }))
    .where((eb) => eb.or([eb('is_admin', '=', 1), eb('id', '=', personId)]))
    .returning(['id', 'active', 'is_rep', 'is_trainer', 'is_manager', 'is_admin'])
    .execute()
  return rows.map((row) => ({ id: row.id, roles: rolesOf(row), active: row.active === 1 }))
}

export type PersonEdit = { name: string; function: CompanyFunction; roles: readonly Role[]; teamId: string | null; roleProfileId: string | null }

export async function updatePerson(tx: Db, personId: string, edit: PersonEdit, now: Date): Promise<void> {
  const { name, teamId, roleProfileId } = edit
  const columns = { name, function: edit.function, team_id: teamId, role_profile_id: roleProfileId, ...flagsOf(edit.roles) }
  await tx.updateTable('person').set(columns).where('id', '=', personId).execute()
  await keepPosting(tx, personId, { isRep: edit.roles.includes('rep'), roleProfileId, teamId }, now)
}

export async function setActive(tx: Db, personId: string, active: boolean): Promise<void> {
  await tx.updateTable('person').set({ active: toFlag(active) }).where('id', '=', personId).execute()
}

/** Names by id, of people and teams alike, and of pay periods their plan and first day; an id that is none of these has none. */
export async function listNames(db: Db, ids: Iterable<string>): Promise<Map<string, string>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', asked)
    .unionAll(db.selectFrom('team').select(['id', 'name']).where('id', 'in', asked))
    .unionAll(db.selectFrom('pay_period').select(['id', sql<string>`plan_id || ', ' || starts_on`.as('name')]).where('id', 'in', asked))
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What was done to a person, newest first, from the invitation by which they came in. Who merely looked at them is left to the audit. */
export async function listHistory(db: Db, personId: string, limit: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.actor_id')
    .select(['audit.id', 'audit.at', 'person.name', 'audit.action', 'audit.subject_type', 'audit.subject_id', 'audit.before', 'audit.after'])
    .where((eb) =>
      eb.or([
        eb.and([eb('audit.subject_type', '=', 'person'), eb('audit.subject_id', '=', personId), eb('audit.action', '!=', 'person.viewed')]),
        eb.and([eb('audit.action', '=', 'invitation.accepted'), eb('audit.actor_id', '=', personId)]),
      ]),
    )
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id, at: toTime(row.at), actorName: row.name, action: row.action, subjectType: row.subject_type, subjectId: row.subject_id,
    before: row.before, after: row.after,
  }))
}
