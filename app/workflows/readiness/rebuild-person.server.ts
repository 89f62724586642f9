import type { Tx } from '#db/client.server'
import { countCoursesOf } from '#db/queries/course-progress'
import { claimPerson, findPerson } from '#db/queries/people'
import { toAbilityColumns, toMasteryColumns, toMemoryColumns } from '#db/queries/learner-state'
import { readPublished } from '#db/queries/published-values'
import { findRoleProfile, toSnapshotRow } from '#db/queries/readiness'
import { listRoleProfileVersions } from '#db/queries/role-profiles'
import {
  type DerivedRow, type DerivedTable, derivedTables, listDerived, listFinishedLessons, listQuizVerdicts, putDerived, removeDerived,
} from '#db/queries/rebuilding'
import { toCardRow } from '#db/queries/review-cards'
import { heldAt } from '../../domain/content/role-change'
import { foldCards, type ReviewCard } from '../../domain/progress/review-card'
import { roleReadiness } from '../../domain/readiness/role-readiness'
import { type Comparison, compareRows } from './compare-rows'
import { deriveModuleProgress } from './derive-module-progress'
import { evidenceOf } from './evidence-of.server'
import { answersIn } from './keep-review-cards.server'
import { judgeStanding } from '../standings/keep-standing.server'
import { snapshotOf } from './record-observations.server'
import { type Moment, type ProfileChange, replayPerson } from './replay-person'

/** Rows that differed from what the facts say. */
export type Corrections = { added: number; changed: number; removed: number }

/**
 * Derive all of one person again, inside a transaction of its own: claims them first, so that what they do meanwhile waits and sees what
 * is written here. `listChanges` is asked under the claim. Only rows that differ from what the facts say are written; where the person stands is judged as of `now`.
 */
export async function rebuildPerson(tx: Tx, personId: string, listChanges: () => Promise<ProfileChange[]>, now: Date): Promise<Corrections> {
  await claimPerson(tx, personId)
  const person = await findPerson(tx, personId)
  const replay = replayPerson(person?.roleProfileId ?? null, await listChanges(), await readPublished(tx))
  let cards: ReadonlyMap<string, ReviewCard> = new Map()
  for await (const page of evidenceOf(tx, personId)) {
    replay.learn(page)
    cards = new Map([...cards, ...foldCards(cards, await answersIn(tx, page))])
  }
  const { state, moments, profileIds } = replay.end()

  const beliefs = Object.entries(state.skills).map(([skill_id, belief]) => ({ person_id: personId, skill_id, ...toMasteryColumns(belief) }))
  const memories = Object.entries(state.memories).map(([item_id, memory]) => ({ person_id: personId, item_id, ...toMemoryColumns(memory) }))
  const ability = state.ability.n === 0 ? [] : [{ person_id: personId, ...toAbilityColumns(state.ability) }]
  const [finishedLessons, verdicts] = [await listFinishedLessons(tx, personId), await listQuizVerdicts(tx, personId)]
  const corrections: Corrections = { added: 0, changed: 0, removed: 0 }
  const note = ({ added, changed, removed }: Comparison<unknown>) => {
    corrections.added += added.length
    corrections.changed += changed.length
    corrections.removed += removed.length
  }
  const settle = async <T extends DerivedTable>(table: T, right: DerivedRow<T>[], isDerived: (row: DerivedRow<T>) => boolean = () => true) => {
    const standing = (await listDerived(tx, table, personId)).filter(isDerived)
    const { added, changed, removed } = compareRows(derivedTables[table], standing, right)
    await putDerived(tx, table, [...added, ...changed])
    for (const row of removed) await removeDerived(tx, table, row)
    note({ added, changed, removed })
  }
  await settle('ability', ability)
  await settle('mastery', beliefs)
  await settle('item_memory', memories)
  await settle('readiness_snapshot', await snapshotsOf(tx, personId, moments), (row) => profileIds.has(row.role_profile_id))
  await settle('module_progress', deriveModuleProgress(personId, { finishedLessons, verdicts }))
  note(await recountCourses(tx, personId))
  await settle('review_card', [...cards.values()].map((card) => toCardRow(personId, card)))
  await judgeStanding(tx, personId, now)
  return corrections
}

/** Courses follow from the modules as they are settled. */
async function recountCourses(tx: Tx, personId: string): Promise<Comparison<unknown>> {
  const before = await listDerived(tx, 'course_progress', personId)
  await countCoursesOf(tx, personId)
  return compareRows(derivedTables.course_progress, before, await listDerived(tx, 'course_progress', personId))
}

async function snapshotsOf(tx: Tx, personId: string, moments: readonly Moment[]): Promise<DerivedRow<'readiness_snapshot'>[]> {
  const rows: DerivedRow<'readiness_snapshot'>[] = []
  for (const profileId of new Set(moments.map((moment) => moment.profileId))) {
    const profile = await findRoleProfile(tx, profileId)
    if (!profile) continue
    const versions = await listRoleProfileVersions(tx, profileId)
    for (const { state, at } of moments.filter((moment) => moment.profileId === profileId)) {
      const held = { ...profile, ...heldAt(versions, at) }
      rows.push(toSnapshotRow(snapshotOf(personId, held, roleReadiness(state, held, at), at)))
    }
  }
  return rows
}
