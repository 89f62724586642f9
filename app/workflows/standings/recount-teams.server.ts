import type { Database } from '#db/client.server'
import { addCounts, listForCounting } from '#db/queries/standings'
import { listTeams } from '#db/queries/teams'
import { countFaults } from '../../domain/insight/standing'

const teamsAtOnce = 100

/**
 * Put right what is counted of each team, where it is not what its people come to. What is wrong is added, not written over what stands: so what people do
 * meanwhile is lost nowhere. To be run by one at a time. Returns how many counts were wrong.
 */
export async function recountTeams(db: Database): Promise<number> {
  const teamIds = (await listTeams(db)).map(({ id }) => id)
  let wrong = 0
  for (let from = 0; from < teamIds.length; from += teamsAtOnce) {
    const { people, counts } = await listForCounting(db, teamIds.slice(from, from + teamsAtOnce))
    const faults = countFaults(people, counts)
    await addCounts(db, faults)
    wrong += faults.length
  }
  return wrong
}
