import { type LearnerState, startAbility, startState } from '~/domain/readiness/belief'
import type { MasteryState, MemoryState, PersonState } from '~/domain/readiness/engine/state'
import type { Db } from '../client.server'
import { publishedNow } from './published-values'
import { toIso, toTime } from './values'

export const toAbilityColumns = ({ mean, variance, formMean, formVariance, n, at }: PersonState) => ({
  mean, variance, form_mean: formMean, form_variance: formVariance, n, observed_at: toIso(at ?? 0),
})

export const toMasteryColumns = ({ mean, variance, streakMean, streakVariance, n, at }: MasteryState) => ({
  mean, variance, streak_mean: streakMean, streak_variance: streakVariance, n, observed_at: toIso(at ?? 0),
})

export const toMemoryColumns = ({ mean, variance, at }: MemoryState) => ({ mean, variance, observed_at: toIso(at ?? 0) })

/** What is believed of a person of whom nothing was observed, with what everyone shares as it is in force. */
export const neverObserved = (): LearnerState => ({ ...startState, shared: publishedNow() })

/** All that is believed of one person: one query; memories are read of the named items alone, by a query of their own. */
export async function findLearnerState(db: Db, personId: string, itemIds: readonly string[] = []): Promise<LearnerState> {
  const state = (await listLearnerStates(db, [personId])).get(personId) ?? neverObserved()
  return { ...state, memories: await findMemories(db, personId, itemIds) }
}

/**
 * The same of several people, by their id, without memories: one query, a person's ability in the row that names no skill. Who was never
 * observed is missing.
 */
export async function listLearnerStates(db: Db, personIds: readonly string[]): Promise<Map<string, LearnerState>> {
  const states = new Map<string, { ability: Readonly<PersonState>; skills: Record<string, MasteryState> }>()
  if (personIds.length === 0) return new Map()
  const common = ['person_id', 'mean', 'variance', 'n', 'observed_at'] as const
  const rows = await db
    .selectFrom('mastery')
    .select(['skill_id', 'streak_mean as short_mean', 'streak_variance as short_variance', ...common])
    .where('person_id', 'in', personIds)
    .unionAll(
      db.selectFrom('ability')
        .select((eb) => [eb.val('').as('skill_id'), 'form_mean as short_mean', 'form_variance as short_variance', ...common])
        .where('person_id', 'in', personIds),
    )
    .execute()
  for (const { person_id, skill_id, mean, variance, short_mean, short_variance, n, observed_at } of rows) {
    const state = states.get(person_id) ?? { ability: startAbility, skills: {} }
    states.set(person_id, state)
    const known = { mean, variance, n, at: toTime(observed_at) }
    if (skill_id === '') state.ability = { ...known, formMean: short_mean, formVariance: short_variance }
    else state.skills[skill_id] = { ...known, streakMean: short_mean, streakVariance: short_variance }
  }
  return new Map([...states].map(([id, state]) => [id, { ...state, memories: {}, shared: publishedNow() }]))
}

async function findMemories(db: Db, personId: string, itemIds: readonly string[]): Promise<Record<string, MemoryState>> {
  if (itemIds.length === 0) return {}
  const rows = await db.selectFrom('item_memory').selectAll().where('person_id', '=', personId).where('item_id', 'in', itemIds).execute()
  return Object.fromEntries(rows.map(({ item_id, mean, variance, observed_at }) => [item_id, { mean, variance, at: toTime(observed_at) }]))
}

/** Keep what was learned of a person: the ability, the named skills, and the memories of the named items. */
export async function putLearnerState(
  tx: Db, personId: string, state: LearnerState, named: { skillIds: readonly string[]; itemIds: readonly string[] },
): Promise<void> {
  const ability = toAbilityColumns(state.ability)
  await tx.insertInto('ability').values({ person_id: personId, ...ability })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(ability)).execute()
  const masteries = named.skillIds.flatMap((skill_id) => {
    const belief = state.skills[skill_id]
    return belief ? [{ person_id: personId, skill_id, ...toMasteryColumns(belief) }] : []
  })
  if (masteries.length > 0) {
    await tx.insertInto('mastery').values(masteries)
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'skill_id']).doUpdateSet((eb) => ({
          mean: eb.ref('excluded.mean'), variance: eb.ref('excluded.variance'), streak_mean: eb.ref('excluded.streak_mean'),
          streak_variance: eb.ref('excluded.streak_variance'), n: eb.ref('excluded.n'), observed_at: eb.ref('excluded.observed_at'),
        })),
      ).execute()
  }
  const memories = named.itemIds.flatMap((item_id) => {
    const memory = state.memories[item_id]
    return memory ? [{ person_id: personId, item_id, ...toMemoryColumns(memory) }] : []
  })
  if (memories.length === 0) return
  await tx.insertInto('item_memory').values(memories)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'item_id']).doUpdateSet((eb) => ({
        mean: eb.ref('excluded.mean'), variance: eb.ref('excluded.variance'), observed_at: eb.ref('excluded.observed_at'),
      })),
    ).execute()
}
