import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { countCoursesOf } from '#db/queries/course-progress'
import { toAbilityColumns, toMasteryColumns } from '#db/queries/learner-state'
import { insertPerson } from '#db/queries/people'
import { findRoleProfile, insertEvidence, toSnapshotRow } from '#db/queries/readiness'
import { addCounts, toStandingRow } from '#db/queries/standings'
import { addTeamManager, insertTeam } from '#db/queries/teams'
import { toIso } from '#db/queries/values'
import type { RoleProfile } from '~/domain/content/taxonomy'
import { countChanges, standingOf, together } from '~/domain/insight/standing'
import type { Team } from '~/domain/people/team'
import { roleReadiness, roleStanding } from '~/domain/readiness/role-readiness'
import { snapshotOf } from '~/workflows/readiness/record-observations.server'
import { type Prototype, prototypeOf } from './prototypes'

/** A manager of one team of twelve, and a vice president over the teams of up to ten thousand; everyone has a course to finish whose day has passed. */
export type Organisation = { manager: string; vicePresident: string; grow: (to: number, onPerson: (people: number) => void) => Promise<void> }

const teamSize = 12
const divisionSize = 10_000
const prototypes = 100
const peopleAtOnce = 500
const roleId = 'account-executive'

/** An organisation that grows: every hundredth person is the same simulated rep, with `answers` rows of evidence each. */
export async function newOrganisation(db: Database, answers: number, now: Date): Promise<Organisation> {
  const profile = await findRoleProfile(db, roleId)
  if (!profile) throw new Error(`content/ has no role ${roleId}`)
  const kinds = Array.from({ length: prototypes }, (_, seed) => prototypeOf(seed, profile, answers, now.getTime()))
  const company = await insertTeam(db, { id: uuid(), name: 'Company', parent: null, now })
  const divisions: Team[] = []
  const teams: Team[] = []
  const teamFor = async (person: number): Promise<Team> => {
    const division = Math.floor(person / divisionSize)
    divisions[division] ??= await insertTeam(db, { id: uuid(), name: `Division ${division + 1}`, parent: company, now })
    const team = Math.floor(person / teamSize)
    return (teams[team] ??= await insertTeam(db, { id: uuid(), name: `Team ${team + 1}`, parent: divisions[division] ?? company, now }))
  }
  const [manager, vicePresident] = [await insertManager(db, 'manager', now), await insertManager(db, 'vice-president', now)]
  const first = await teamFor(0)
  await addTeamManager(db, first.id, manager)
  await addTeamManager(db, divisions[0]?.id ?? '', vicePresident)
  const modules = await assignOverdue(db, company.id, vicePresident, now)

  let people = 0
  return {
    manager, vicePresident,
    async grow(to, onPerson) {
      while (people < to) {
        const numbers = Array.from({ length: Math.min(people === 0 ? prototypes : peopleAtOnce, to - people) }, (_, at) => people + at)
        const rows: NewRep[] = []
        for (const number of numbers) rows.push({ id: idOf(number), number, teamId: (await teamFor(number)).id, kind: kinds[number % prototypes] as Prototype })
        await insertReps(db, rows, profile, modules, now)
        people += numbers.length
        onPerson(people)
      }
    },
  }
}

export const idOf = (number: number) => `rep-${String(number).padStart(7, '0')}`

type NewRep = { id: string; number: number; teamId: string; kind: Prototype }

async function insertManager(db: Database, name: string, now: Date): Promise<string> {
  const id = uuid()
  await insertPerson(db, {
    id, email: `${name}@scale.example`, name, function: 'sales', roles: ['manager'], teamId: null, roleProfileId: null, passwordHash: null, now,
  })
  return id
}

/** A course that everyone should have finished yesterday. Returns what its modules hold. */
async function assignOverdue(db: Database, teamId: string, byId: string, now: Date): Promise<Module[]> {
  const modules = await db.selectFrom('module').innerJoin('lesson', 'lesson.module_id', 'module.id').select(['module.id', 'module.course_id'])
    .select((eb) => eb.fn.countAll().as('lessons')).where('lesson.current_version_id', 'is not', null).groupBy(['module.id', 'module.course_id']).orderBy('module.id').execute()
  const [first] = modules
  if (!first) throw new Error('content/ has no module with a lesson')
  await db.insertInto('assignment').values({
    id: uuid(), course_id: first.course_id, team_id: teamId, person_id: null, due_on: toIso(now.getTime() - 86_400_000).slice(0, 10), note: '', assigned_by: byId,
    created_at: toIso(now), withdrawn_at: null,
  }).execute()
  return modules.map(({ id, lessons }) => ({ id, lessons: Number(lessons) }))
}

type Module = { id: string; lessons: number }

/** Of four people one has begun nothing, one read half, and two did all. */
const progressOf = ({ id, number }: NewRep, modules: readonly Module[], now: Date) =>
  modules.flatMap(({ id: moduleId, lessons }) => {
    if (number % 4 === 0) return []
    const done = number % 4 > 1
    const score = done ? { best_score: 0.9, passed_at: toIso(now) } : { best_score: null, passed_at: null }
    return [{ person_id: id, module_id: moduleId, lessons_done: done ? lessons : Math.floor(lessons / 2), ...score }]
  })

/** Of three people two have contracts open, in one currency or in two; every tenth of them has a dispute. */
async function insertContracts(tx: Pick<Database, 'insertInto'>, reps: readonly NewRep[], now: Date): Promise<void> {
  const selling = reps.filter(({ number }) => number % 3 > 0)
  const worth = selling.flatMap(({ id, number }) => ['EUR', 'USD'].slice(0, number % 3).map((currency) => ({ person_id: id, currency, amount: (number % 97) * 100_000, contracts: 2 })))
  const rates = { compliance: 0.97, compliance_n: 40, accuracy: 0.95, accuracy_n: 20, due: 0, counted_at: toIso(now) }
  await tx.insertInto('contract_standing').values(selling.map(({ id, number }) => {
    const disputes = number % 10 === 0 ? 1 : 0
    return { person_id: id, open: 2 * (number % 3), disputes, at_risk: disputes, ...rates }
  })).execute()
  await tx.insertInto('open_value').values(worth).execute()
}

const inserted = 50

/** Who they are, what they did, what is believed of them, and their evidence: the prototype's own, or a copy of it that the database makes. */
async function insertReps(db: Database, reps: readonly NewRep[], profile: RoleProfile, modules: readonly Module[], now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < reps.length; from += inserted) {
      const some = reps.slice(from, from + inserted)
      await tx.insertInto('person').values(some.map(({ id, number, teamId }) => ({
        id, email: `${id}@scale.example`, name: `Rep ${number}`, password_hash: null, function: 'sales', is_rep: 1 as const, is_trainer: 0 as const,
        is_manager: 0 as const, is_admin: 0 as const, team_id: teamId, role_profile_id: roleId, active: 1 as const, created_at: toIso(now),
      }))).execute()
      await tx.insertInto('posting').values(some.map(({ id, teamId }) => ({ person_id: id, number: 1, since: toIso(now), is_rep: 1, role_profile_id: roleId, team_id: teamId }))).execute()
      await tx.insertInto('ability').values(some.map(({ id, kind }) => ({ person_id: id, ...toAbilityColumns(kind.state.ability) }))).execute()
      await tx.insertInto('mastery').values(some.flatMap(({ id, kind }) =>
        Object.entries(kind.state.skills).map(([skill_id, mastery]) => ({ person_id: id, skill_id, ...toMasteryColumns(mastery) })))).execute()
      await tx.insertInto('readiness_snapshot').values(some.map(({ id, kind }) => {
        const at = kind.state.ability.at ?? now.getTime()
        return toSnapshotRow(snapshotOf(id, profile, roleReadiness(kind.state, profile, at), at))
      })).execute()
      const standings = some.map(({ id, kind, teamId }) => {
        const observedAt = kind.state.ability.at ?? now.getTime()
        return standingOf({ personId: id, teamId }, { profile, role: roleStanding(kind.state, profile, now.getTime()), observedAt, judgedAt: now.getTime() })
      })
      await tx.insertInto('standing').values(standings.map(toStandingRow)).execute()
      await addCounts(tx, together(standings.flatMap((standing) => countChanges(null, standing))))
      await insertContracts(tx, some, now)
      const progress = some.flatMap((rep) => progressOf(rep, modules, now))
      if (progress.length > 0) await tx.insertInto('module_progress').values(progress).execute()
    }
    for (const { id } of reps) await countCoursesOf(tx, id)
    for (const { id, number, kind } of reps) {
      if (number >= prototypes) await copyEvidence(tx, idOf(number % prototypes), id)
      else for (let from = 0; from < kind.evidence.length; from += 500) await insertEvidence(tx, kind.evidence.slice(from, from + 500).map((row) => ({ ...row, personId: id })))
    }
  })
}

const copyEvidence = (db: Pick<Database, 'getExecutor'>, from: string, to: string) =>
  sql`insert into evidence (person_id, seq, id, skill_id, observation_id, score, weight, difficulty, observed_at, source, attempt_id, item_version_id, predicted, model)
    select ${to}, seq, id || ${to}, skill_id, observation_id, score, weight, difficulty, observed_at, source, attempt_id, item_version_id, predicted, model
    from evidence where person_id = ${from}`.execute(db)
