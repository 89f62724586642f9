import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { migrate } from '#db/migrate'
import { insertPerson } from '#db/queries/people'
import { seedDemo } from '../../app/workflows/demo/seed-demo.server'
import { prepareContent } from './prepare-content'

/** Fill the database that the environment names for `take-outcomes.ts`, with as many reps as the first argument says: in a process of its own, so that what this takes of memory is not counted there. */
const people = Number(process.argv[2])
const now = new Date()

await migrate(db)
await prepareContent(db, 1500, 10, now)
await seedDemo(db, { password: 'countersign', now })
for (let number = 0; number < people; number++) {
  await insertPerson(db, {
    id: uuid(), email: `rep-${number}@measured.example`, name: `Rep ${number}`, function: 'sales', roles: ['rep'], teamId: null, roleProfileId: 'account-executive', passwordHash: null, now,
  })
}
await db.destroy()
process.send?.({ people })
