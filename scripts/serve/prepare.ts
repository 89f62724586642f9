import { resolve } from 'node:path'
import { databaseKind, db } from '../../db/client.server'
import { migrate } from '../../db/migrate'
import type { Environment } from '../../app/http/environment.server'
import { countAttention } from '../../app/workflows/attention/count-attention.server'
import { countedFor } from '../../app/workflows/attention/keep-counting.server'
import { publishContent } from '../../app/workflows/content/publish-content.server'
import { recompileLessons } from '../../app/workflows/content/recompile-lessons.server'
import { demoSignIns } from '../../app/workflows/demo/cast'
import { seedDemo } from '../../app/workflows/demo/seed-demo.server'
import { seedDemoWork } from '../../app/workflows/demo/seed-demo-work.server'
import { ensureSearch } from '../../app/workflows/search/index-search.server'
import { type SignIn, step } from './report'

/** Bring the data to where this build needs it; each step does nothing when there is nothing to do. */
export async function prepare(settings: Environment): Promise<SignIn[]> {
  await step('migrate', async () => {
    const names = await migrate(db)
    return { said: `${databaseKind}, ${names.length === 0 ? 'up to date' : `${names.length} migrations run`}`, result: null }
  })
  await step('publish', async () => {
    const { changed, lessons, items } = await publishContent(db, resolve(settings.CONTENT_DIR), new Date())
    return { said: changed ? `${lessons} lessons, ${items} questions new or changed` : 'content unchanged', result: null }
  })
  await step('recompile', async () => {
    const { recompiled, left } = await recompileLessons(db, new Date())
    const kept = left.length === 0 ? '' : `; ${left.length} keep what they had: ${left.join(', ')}`
    return { said: recompiled + left.length === 0 ? 'every lesson is in the form of this release' : `${recompiled} lessons compiled anew${kept}`, result: null }
  })
  await step('search', async () => {
    const indexed = await ensureSearch(db, new Date())
    const said = indexed ? `${indexed.lessons} lessons, ${indexed.terms} terms, ${indexed.clauseTypes} clause types indexed` : 'up to date'
    return { said, result: null }
  })
  const demo = settings.DEMO ? await prepareDemo(settings) : []
  await step('count', async () => {
    const counted = await countAttention(db, new Date(), countedFor)
    return { said: counted ? 'questions and lessons counted for the studio' : 'counted lately', result: null }
  })
  return demo
}

async function prepareDemo(settings: Environment): Promise<SignIn[]> {
  await step('demo', async () => {
    const now = new Date()
    const people = await seedDemo(db, { password: settings.DEMO_PASSWORD, now, contracts: true })
    await seedDemoWork(db, now)
    return { said: people === 0 ? 'already there' : `${people} people with their history`, result: null }
  })
  return demoSignIns
}
