import { resolve } from 'node:path'
import { databaseKind, db } from '../../db/client.server'
import { migrate } from '../../db/migrate'
import type { Environment } from '../../app/http/environment.server'
import { publishContent } from '../../app/workflows/content/publish-content.server'
import { demoSignIns } from '../../app/workflows/demo/cast'
import { seedDemo } from '../../app/workflows/demo/seed-demo.server'
import { type SignIn, step } from './report'

/** Bring the data to where this build needs it; each step does nothing when there is nothing to do. */
export async function prepare(settings: Environment): Promise<SignIn[]> {
  await step('migrate', async () => {
    const names = await migrate(db)
    return { said: `${databaseKind}, ${names.length === 0 ? 'up to date' : `${names.length} migrations run`}`, result: null }
  })
  await step('publish', async () => {
    const { changed, lessons, items } = await publishContent(db, resolve('content'), new Date())
    return { said: changed ? `${lessons} lessons, ${items} questions new or changed` : 'content unchanged', result: null }
  })
  if (!settings.DEMO) return []
  await step('demo', async () => {
    const people = await seedDemo(db, { password: settings.DEMO_PASSWORD, now: new Date() })
    return { said: people === 0 ? 'already there' : `${people} people with their history`, result: null }
  })
  return demoSignIns
}
