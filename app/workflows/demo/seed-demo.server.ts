import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { insertAssignment } from '#db/queries/assignments'
import { listClauseTypes } from '#db/queries/clause-types'
import { insertSource } from '#db/queries/outcomes'
import { emailIsTaken, insertPerson } from '#db/queries/people'
import { addTeamManager, insertTeam } from '#db/queries/teams'
import type { Team } from '../../domain/people/team'
import { hashPassword } from '../people/passwords.server'
import { cast, demoTeams, emailOf, type TeamKey } from './cast'
import { contractsOf, demoSource } from './demo-contracts'
import { liveThrough } from './live-through.server'

const day = 24 * 60 * 60 * 1000

/**
 * Seed the demo organisation once: its people, teams, an assigned course, and some weeks of history that the very workflows of the
 * product wrote; `contracts`: also what came of their contracts meanwhile. Returns how many people were added, 0 when they are there already.
 */
export async function seedDemo(db: Database, { password, now, contracts = false }: { password: string; now: Date; contracts?: boolean }): Promise<number> {
  if (await emailIsTaken(db, emailOf('Mina'))) return 0
  const passwordHash = await hashPassword(password)
  const start = new Date(now.getTime() - 7 * 7 * day)
  const people = new Map(cast.map((member) => [member.name, { id: uuid(), member }]))
  await db.transaction().execute(async (tx) => {
    const teams = new Map<TeamKey, Team>()
    for (const { key, name } of demoTeams) {
      teams.set(key, await insertTeam(tx, { id: uuid(), name, parent: key === 'all' ? null : (teams.get('all') ?? null), now: start }))
    }
    for (const { id, member } of people.values()) {
      await insertPerson(tx, {
        id, email: emailOf(member.name), name: member.name, function: member.function, roles: member.roles,
        teamId: teams.get(member.team)?.id ?? null, roleProfileId: member.profile, passwordHash, now: start,
      })
    }
    for (const { key, managers } of demoTeams) {
      for (const name of managers) await addTeamManager(tx, teams.get(key)?.id ?? '', people.get(name)?.id ?? '')
    }
    await insertAssignment(tx, {
      id: uuid(), courseId: 'contract-language', moduleId: null, teamId: teams.get('all')?.id ?? null, personId: null, note: 'Before the next quarter starts.',
      dueOn: new Date(now.getTime() + 9 * day).toISOString().slice(0, 10), assignedBy: people.get('Ada Moreau')?.id ?? '', now: start,
    })
  })
  if (contracts) await db.transaction().execute((tx) => insertSource(tx, demoSource))
  const clauseTypeIds = contracts ? (await listClauseTypes(db)).map((type) => type.id) : []
  for (const [place, { id, member }] of [...people.values()].entries()) {
    const seed = place + 1
    const told = contracts ? contractsOf({ member, email: emailOf(member.name), seed, clauseTypeIds, now }) : []
    await liveThrough(db, { person: { id, roleProfileId: member.profile }, member, seed, told, now })
  }
  return people.size
}
