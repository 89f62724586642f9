import { db } from '#db/client.server'
import { migrate } from '#db/migrate'
import { seedDemo } from '../../app/workflows/demo/seed-demo.server'
import { prepareContent } from './prepare-content'
import { managerCookie, preparePeople } from './prepare-people'
import type { Prepared } from './prepared'

/** Fill the database that the environment names, with as many reps as the first argument says, and tell the parent what is in it. */

const now = new Date()
await migrate(db)
const content = await prepareContent(db, 1500, 10, now)
await seedDemo(db, { password: 'countersign', now })
const prepared: Prepared = {
  lesson: content.lesson,
  manager: { cookie: await managerCookie(db, now) },
  questions: content.questions,
  people: await preparePeople(db, Number(process.argv[2]), content, now),
}
await db.destroy()
process.send?.(prepared)
