import type { CompanyFunction, Role } from '~/domain/people/person'
import type { Db } from '../client.server'
import type { RoleFlags } from '../schema'
import { flagsOf, rolesOf } from './people'
import { toIso, toTime, toTimeOrNull } from './values'

/** Who may come in, as what, and what became of it. Times are ms epoch. */
export type Invitation = {
  id: string
  email: string
  name: string
  function: CompanyFunction
  roles: Role[]
  teamId: string | null
  roleProfileId: string | null
  createdAt: number
  expiresAt: number
  usedAt: number | null
  revokedAt: number | null
}

/** The same with the names a page says. */
export type InvitationListed = Invitation & { inviterName: string; teamName: string | null }

const columns = [
  'invitation.id', 'invitation.email', 'invitation.name', 'invitation.function', 'invitation.is_rep', 'invitation.is_trainer',
  'invitation.is_manager', 'invitation.is_admin', 'invitation.team_id', 'invitation.role_profile_id', 'invitation.created_at',
  'invitation.expires_at', 'invitation.accepted_at', 'invitation.revoked_at',
] as const

type Row = RoleFlags & {
  id: string
  email: string
  name: string
  function: string
  team_id: string | null
  role_profile_id: string | null
  created_at: string
  expires_at: string
  accepted_at: string | null
  revoked_at: string | null
}

const toInvitation = (row: Row): Invitation => ({
  id: row.id, email: row.email, name: row.name, function: row.function as CompanyFunction, roles: rolesOf(row), teamId: row.team_id,
  roleProfileId: row.role_profile_id, createdAt: toTime(row.created_at), expiresAt: toTime(row.expires_at), usedAt: toTimeOrNull(row.accepted_at),
  revokedAt: toTimeOrNull(row.revoked_at),
})

function withNames(db: Db) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.invited_by')
    .leftJoin('team', 'team.id', 'invitation.team_id')
    .select([...columns, 'person.name as inviter_name', 'team.name as team_name'])
}

const toListed = (row: Row & { inviter_name: string; team_name: string | null }): InvitationListed => ({
  ...toInvitation(row), inviterName: row.inviter_name, teamName: row.team_name,
})

/** Newest first. */
export async function listInvitations(db: Db, limit: number): Promise<InvitationListed[]> {
  const rows = await withNames(db).orderBy('invitation.created_at', 'desc').orderBy('invitation.id', 'desc').limit(limit).execute()
  return rows.map(toListed)
}

export async function findInvitation(db: Db, id: string): Promise<Invitation | null> {
  const row = await db.selectFrom('invitation').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? toInvitation(row) : null
}

export async function findInvitationByToken(db: Db, tokenHash: string): Promise<InvitationListed | null> {
  const row = await withNames(db).where('invitation.token_hash', '=', tokenHash).executeTakeFirst()
  return row ? toListed(row) : null
}

/** Whether an address has an invitation that can still be accepted, besides the one named. */
export async function hasOpenInvitation(db: Db, email: string, now: Date, besides = ''): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', besides)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', toIso(now))
    .executeTakeFirst()
  return row !== undefined
}

export type NewInvitation = Pick<Invitation, 'id' | 'email' | 'name' | 'function' | 'teamId' | 'roleProfileId'> & {
  roles: readonly Role[]
  tokenHash: string
  invitedBy: string
  now: Date
  expiresAt: Date
}

export async function insertInvitation(tx: Db, invitation: NewInvitation): Promise<void> {
  const { id, email, name, tokenHash, teamId, roleProfileId, invitedBy } = invitation
  await tx.insertInto('invitation').values({
    id, token_hash: tokenHash, email, name, function: invitation.function, ...flagsOf(invitation.roles), team_id: teamId,
    role_profile_id: roleProfileId, invited_by: invitedBy, created_at: toIso(invitation.now), expires_at: toIso(invitation.expiresAt),
    accepted_at: null, revoked_at: null,
  }).execute()
}

/** Accept an invitation while it is open: of many who try at once, one gets it and the others null. */
export async function claimInvitation(tx: Db, tokenHash: string, now: Date): Promise<Invitation | null> {
  const row = await tx
    .updateTable('invitation')
    .set({ accepted_at: toIso(now) })
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', toIso(now))
    .returning(columns)
    .executeTakeFirst()
  return row ? toInvitation(row) : null
}

/** Give an invitation another link; the one before opens nothing from now on. False once it is accepted or revoked. */
export async function renewInvitation(tx: Db, id: string, tokenHash: string, expiresAt: Date): Promise<boolean> {
  const result = await tx
    .updateTable('invitation')
    .set({ token_hash: tokenHash, expires_at: toIso(expiresAt) })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** False once it is accepted or revoked. */
export async function markRevoked(tx: Db, id: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('invitation')
    .set({ revoked_at: toIso(now) })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
