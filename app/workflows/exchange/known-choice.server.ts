import type { Db } from '#db/client.server'
import { listModuleBanks } from '#db/queries/exchange'
import { listSkills } from '#db/queries/skills'

/** Why a bank and a skill cannot be chosen; null where both are there. */
export async function knownChoice(db: Db, { bank, skill }: { bank: string; skill: string }): Promise<string | null> {
  if (!(await listModuleBanks(db)).some(({ id }) => id === bank)) return 'Choose the module that the questions belong to.'
  return (await listSkills(db)).some(({ id }) => id === skill) ? null : 'Choose the skill of questions that name none.'
}
