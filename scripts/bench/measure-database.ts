import { resultOf } from './child'
import type { MeasuredDatabase } from './databases'
import { type AttemptsMeasured, measureAttempts } from './measure-attempts'
import { type FirstView, measureFirstView } from './measure-first-view'
import { measurePage, type PageFigures, type Servers } from './measure-pages'
import { measureSaves, type SavesMeasured } from './measure-saves'
import { measureSearch, type SearchFigures } from './measure-search'
import { asked, measureSetting, memoryOf, type SettingFigures, twoWorkers } from './measure-settings'
import type { Options } from './options'
import { peopleNeeded, type Plan } from './plan'
import type { Prepared } from './prepared'
import { residentBytes } from './processes'
import { say } from './progress'
import { startProduct } from './servers'

/** All that one database gave; null where it was not asked for or cannot be measured here. `words`: of the lesson. `memory` is in bytes, after all load. */
export type DatabaseFigures = {
  database: MeasuredDatabase['name']
  words: number | null
  pages: PageFigures[]
  settings: SettingFigures[]
  saves: SavesMeasured | null
  attempts: AttemptsMeasured | null
  firstViews: FirstView[] | null
  search: SearchFigures | null
  memory: { server: string; bytes: number }[]
}

/** Fill the database, serve it, and measure every scenario asked for. The first view is the same whatever the database: `seen` skips it. */
export async function measureDatabase(
  database: MeasuredDatabase,
  bare: Pick<Servers, 'remix' | 'http'>,
  plan: Plan,
  options: Options,
  seen: boolean,
): Promise<DatabaseFigures> {
  const served = options.only.some((scenario) => scenario !== 'search')
  const figures = served ? await measureServed(database, bare, plan, options, seen) : nothingServed
  // Last, for it adds lessons that no other figure was taken with.
  const search = options.only.includes('search') ? await measureSearch(database, plan) : null
  return { database: database.name, ...figures, search }
}

type Served = Omit<DatabaseFigures, 'database' | 'search'>
const nothingServed: Served = { words: null, pages: [], settings: [], saves: null, attempts: null, firstViews: null, memory: [] }

async function measureServed(
  database: MeasuredDatabase,
  bare: Pick<Servers, 'remix' | 'http'>,
  plan: Plan,
  { only, profile }: Options,
  seen: boolean,
): Promise<Served> {
  const people = peopleNeeded(plan)
  say(`${database.name}: preparing ${people} people, each with a lesson and an attempt started`)
  const prepared = await resultOf<Prepared>('prepare.ts', [String(people)], database.env)
  const product = await startProduct(database.env, profile)
  const pages: PageFigures[] = []
  for (const page of ['lesson', 'answer', 'team'] as const) {
    if (only.includes(page)) pages.push(await measurePage(page, { product, ...bare }, prepared, plan))
  }
  const saves = only.includes('saves') ? await measureSaves(product, database, prepared, plan) : null
  const attempts = only.includes('attempts') ? await measureAttempts(product, database, prepared, plan) : null
  const settings = only.includes('lesson') ? await measureSetting(asked, product, prepared, plan) : []
  const firstViews = only.includes('first-view') && !seen ? await measureFirstView(product, prepared) : null
  const memory = [
    ...memoryOf(product).map((bytes) => ({ server: 'Countersign', bytes })),
    { server: 'bare Remix', bytes: residentBytes(bare.remix.pid) },
    { server: 'bare node:http', bytes: residentBytes(bare.http.pid) },
  ]
  await product.stop()
  if (only.includes('lesson')) settings.push(...(await measureTwoWorkers(database, prepared, plan)))
  return { words: prepared.lesson.words, pages, settings, saves, attempts, firstViews, memory }
}

async function measureTwoWorkers(database: MeasuredDatabase, prepared: Prepared, plan: Plan): Promise<SettingFigures[]> {
  const server = await startProduct({ ...database.env, WEB_CONCURRENCY: '2' })
  const figures = await measureSetting(twoWorkers, server, prepared, plan)
  await server.stop()
  return figures
}
