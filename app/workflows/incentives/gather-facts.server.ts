import type { Db } from '#db/client.server'
import { listNamed } from '#db/queries/due-days'
import { listHappenings } from '#db/queries/happenings'
import { listLabels } from '#db/queries/labels-told'
import { listOutcomes } from '#db/queries/outcomes'
import { listFigures, listModulesDone, listModuleSizes, listNamedPeople, listOwed, listPlanPeople, type PlanPerson } from '#db/queries/period-facts'
import { listRoleProfiles } from '#db/queries/readiness'
import { listSkillNames } from '#db/queries/skills'
import { listTeams, listTeamsOnPaths } from '#db/queries/teams'
import { dayOf } from '../../domain/evidence/day'
import type { Action, Measure, Period, PersonFacts } from '../../domain/incentives/statement/facts'
import { completionOf, finishedCourses, mandatorySkills } from '../../domain/incentives/statement/learned-facts'
import type { RateName } from '../../domain/incentives/statement/metrics'
import { outcomeMeasures } from '../../domain/incentives/statement/outcome-measures'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { isIn, looksAt, metricsOf } from '../../domain/incentives/statement/plan-reach'
import { assignedTo } from '../../domain/insight/steps'
import { byPerson } from './by-person'

const peopleAtOnce = 500
const dayMs = 86_400_000
/** A contract that was made longer before a period than this is counted in it without its cycle time. */
const longestCycleDays = 730

/** A period in ms epoch, `until` left out. */
const spanOf = ({ from, to }: Period) => ({ since: Date.parse(from), until: Date.parse(to) + dayMs })

type Around = Awaited<ReturnType<typeof readAround>>

type NamedTeam = { name: string; path: string }

/** What holds for everyone: read once, however many people there are. `teams`: all that these people may be in or below. */
async function readAround(db: Db, plan: PeriodPlan, period: Period, teams: readonly NamedTeam[]) {
  const looks = looksAt(plan)
  const none = Promise.resolve([])
  const [profiles, sizes, owed] = await Promise.all([looks.skills ? listRoleProfiles(db) : none, looks.courses ? listModuleSizes(db) : none, looks.courses ? listOwed(db, period.to) : none])
  const mandatory = profiles.flatMap(({ requirements }) => requirements.flatMap((need) => (need.mandatory ? [need.skillId] : [])))
  const names = mandatory.length === 0 ? new Map<string, string>() : await listSkillNames(db, [...new Set(mandatory)])
  return { looks, metrics: new Set(metricsOf(plan)), teamsAt: teamNames(teams), profiles: new Map(profiles.map((one) => [one.id, one])), sizes, owed, names }
}

const nothing: Omit<PersonFacts, 'email' | 'roleProfileId' | 'teams'> = { personId: '', metrics: {}, values: [], mandatory: null, courses: [], actions: [] }

/** The names of a team and of all above it, by its path; each team is looked up once. */
function teamNames(teams: readonly NamedTeam[]): (path: string | null) => string[] {
  const known = new Map<string | null, string[]>()
  return (path) => {
    const names = known.get(path) ?? teams.filter((team) => path?.startsWith(team.path)).map(({ name }) => name)
    known.set(path, names)
    return names
  }
}

/** The facts of these people for a period of a plan, as far as the plan looks at them. What happened after the period's last day is left out. */
async function factsOf(db: Db, people: readonly PlanPerson[], period: Period, around: Around): Promise<PersonFacts[]> {
  const { looks, metrics } = around
  const ids = people.map(({ id }) => id)
  const { since, until } = spanOf(period)
  const none = Promise.resolve([])
  const [labels, figures, done, outcomes, happened, named] = await Promise.all([
    looks.skills ? listLabels(db, ids, until) : none,
    metrics.has('readiness') ? listFigures(db, ids, until) : none,
    looks.courses ? listModulesDone(db, ids, until) : none,
    looks.outcomes ? listOutcomes(db, ids, until, since - longestCycleDays * dayMs) : none,
    looks.actions ? listHappenings(db, ids, { since, until }) : none,
    looks.courses ? listNamed(db, { personIds: ids }, 'courses') : null,
  ])
  const [labelsOf, figuresOf, doneOf, outcomesOf, happenedOf] = [byPerson(labels), byPerson(figures), byPerson(done), byPerson(outcomes), byPerson(happened)]
  return people.map(({ id, email, roleProfileId, teamPath }): PersonFacts => {
    const profile = roleProfileId === null ? undefined : around.profiles.get(roleProfileId)
    const courses = finishedCourses(around.sizes, doneOf.get(id) ?? [])
    const owed = [...assignedTo({ id, teamPath: teamPath ?? '' }, around.owed), ...(named?.get(id) ?? [])].flatMap(({ workId, dueOn }) => (dueOn <= period.to ? [workId] : []))
    const figure = figuresOf.get(id)?.find((one) => one.roleProfileId === roleProfileId)
    const learned: [RateName, Measure | null][] = [
      ['courseCompletion', completionOf(owed, courses, period.to)],
      ['readiness', figure ? { value: figure.figure, n: 1, from: [{ kind: 'snapshot', id: figure.day }] } : null],
    ]
    const measures = outcomeMeasures(outcomesOf.get(id) ?? [], period)
    return {
      personId: id, email, roleProfileId, courses, values: measures.values,
      teams: around.teamsAt(teamPath),
      metrics: { ...measures.metrics, ...Object.fromEntries(learned.filter(([, measure]) => measure !== null)) },
      mandatory: profile ? mandatorySkills(profile, labelsOf.get(id) ?? [], around.names) : null,
      actions: (happenedOf.get(id) ?? []).map(({ on, subject, at }): Action => ({ on, subject, day: dayOf(at), from: [{ kind: 'action', id: `${on}/${subject}` }] })),
    }
  })
}

/**
 * Facts of every rep whom a plan is for, some at a time: who left during the period, or after it, is still paid for what came of their contracts in it. Whoever the plan is
 * not for costs no more than their name.
 */
export async function gatherFacts(db: Db, plan: PeriodPlan, period: Period): Promise<PersonFacts[]> {
  const around = await readAround(db, plan, period, await listTeams(db))
  const within = spanOf(period)
  const facts: PersonFacts[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Awaited<ReturnType<typeof listPlanPeople>> = await listPlanPeople(db, within, { after, limit: peopleAtOnce })
    const theirs = page.people.filter((one) => isIn(plan.who, { ...nothing, email: one.email, roleProfileId: one.roleProfileId, teams: around.teamsAt(one.teamPath) }))
    facts.push(...(await factsOf(db, theirs, period, around)))
    after = page.next
  }
  return facts
}

/** Facts of named people. */
export async function gatherFactsOf(db: Db, plan: PeriodPlan, period: Period, personIds: readonly string[]): Promise<PersonFacts[]> {
  const people = await listNamedPeople(db, spanOf(period), personIds)
  const around = await readAround(db, plan, period, await listTeamsOnPaths(db, people.flatMap(({ teamPath }) => teamPath ?? [])))
  return factsOf(db, people, period, around)
}
