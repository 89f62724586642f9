import type { Database } from '#db/client.server'
import { findChoice, insertChoice } from '#db/queries/comparing'
import { claimPerson } from '#db/queries/people'

/** Take part in being compared with colleagues, or stop. What is so already stays as it is. */
export async function chooseComparing(db: Database, personId: string, takesPart: boolean, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const choice = await findChoice(tx, personId)
    if (choice.takesPart !== takesPart) await insertChoice(tx, { personId, number: choice.number + 1, takesPart, now })
  })
}
