import type { CompanyFunction, Person, Role } from '~/domain/people/person'
import type { Db } from '../client.server'
import type { RoleFlags } from '../schema'
import { keepPosting } from './postings'
import { toIso } from './values'

type PersonRow = RoleFlags & { id: string; email: string; name: string; function: string; team_id: string | null; role_profile_id: string | null }

export const personColumns = [
  'person.id', 'person.email', 'person.name', 'person.function', 'person.is_rep', 'person.is_trainer', 'person.is_manager',
  'person.is_admin', 'person.team_id', 'person.role_profile_id',
] as const

export function rolesOf(row: RoleFlags): Role[] {
  const flags: Record<Role, number> = { rep: row.is_rep, trainer: row.is_trainer, manager: row.is_manager, admin: row.is_admin }
  return (Object.keys(flags) as Role[]).filter((role) => flags[role] === 1)
}

export function flagsOf(roles: readonly Role[]): RoleFlags {
  const flag = (role: Role) => (roles.includes(role) ? 1 : 0)
  return { is_rep: flag('rep'), is_trainer: flag('trainer'), is_manager: flag('manager'), is_admin: flag('admin') }
}

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    function: row.function as CompanyFunction,
    roles: rolesOf(row),
    teamId: row.team_id,
    roleProfileId: row.role_profile_id,
  }
}

/** A person's turn: its number only grows; the role profile is the one they have while the turn lasts. */
export type Claim = { number: number; roleProfileId: string | null }

/** Take the person's turn: later claims wait until this transaction ends. */
export async function claimPerson(tx: Db, personId: string): Promise<Claim> {
  const row = await tx
    .updateTable('person')
    .set((eb) => ({ claims: eb('claims', '+', 1) }))
    .where('id', '=', personId)
    .returning(['claims', 'role_profile_id'])
    .executeTakeFirstOrThrow()
  return { number: row.claims, roleProfileId: row.role_profile_id }
}

/** For signing in: an active person by address, with the hash to check. */
export async function findCredentials(db: Db, email: string): Promise<{ personId: string; passwordHash: string | null } | null> {
  const row = await db.selectFrom('person').select(['id', 'password_hash']).where('email', '=', email).where('active', '=', 1).executeTakeFirst()
  return row ? { personId: row.id, passwordHash: row.password_hash } : null
}

export async function findPerson(db: Db, id: string): Promise<(Person & { active: boolean }) | null> {
  const row = await db.selectFrom('person').select([...personColumns, 'person.active']).where('id', '=', id).executeTakeFirst()
  return row ? { ...toPerson(row), active: row.active === 1 } : null
}

export async function setPassword(db: Db, personId: string, passwordHash: string): Promise<void> {
  await db.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', personId).execute()
}

export async function emailIsTaken(db: Db, email: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()) !== undefined
}

export type NewPerson = Omit<Person, 'roles'> & { roles: readonly Role[]; passwordHash: string | null; now: Date }

/** Throws on an address that is taken: the database's constraint decides. */
export async function insertPerson(db: Db, person: NewPerson): Promise<void> {
  const { id, email, name, passwordHash, teamId, roleProfileId } = person
  await db.insertInto('person').values({
    id, email, name, password_hash: passwordHash, function: person.function, ...flagsOf(person.roles), team_id: teamId,
    role_profile_id: roleProfileId, active: 1, created_at: toIso(person.now),
  }).execute()
  await keepPosting(db, id, { isRep: person.roles.includes('rep'), roleProfileId, teamId }, person.now)
}
