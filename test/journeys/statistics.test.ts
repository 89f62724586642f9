import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemVersion } from '~/domain/quiz/item'
import { numberIn } from '~/domain/quiz/statistics/figure'
import { itemFigures } from '~/domain/quiz/statistics/item-figures'
import { quizFigures } from '~/domain/quiz/statistics/quiz-figures'
import { answersByItem, type Sitting } from '~/domain/quiz/statistics/sitting'
import { sitMany } from '../many-sittings'
import { addPerson } from '../newcomers'
import { moduleQuiz } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let tess: Visitor
let asked: ItemVersion[]
const page = `/studio/${moduleQuiz}/statistics`
const analysis = (itemId: string) => `/studio/bank/item/analysis?id=${encodeURIComponent(itemId)}`
const regrade = (itemId: string) => `/studio/bank/regrade?id=${encodeURIComponent(itemId)}`
const many = 36

beforeAll(async () => {
  server = await startServer()
  tess = await server.as('tess')
})
afterAll(() => server?.close())

const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ').replace(/&#x27;/g, '’').replace(/\s+/g, ' ')
const read = async (path: string) => textOf((await tess.get(path)).text)
const countNow = async () => expect((await tess.post(page, {})).location).toBe(page)
const percent = (value: number | null) => (value === null ? '–' : `${Math.round(value * 100)} %`)

/** What everyone answered at their first attempt, read straight from the tables, a question that was left open with 0. */
async function sittings(): Promise<Sitting[]> {
  const attempts = await server.db.selectFrom('attempt').select(['person_id', 'id', 'items']).where('quiz_id', '=', moduleQuiz).where('submitted_at', 'is not', null)
    .orderBy('started_at').orderBy('id').execute()
  const verdicts = await server.db.selectFrom('verdict').select(['attempt_id', 'item_version_id', 'score']).execute()
  const itemOf = new Map((await server.db.selectFrom('item_version').select(['id', 'item_id']).execute()).map((row) => [row.id, row.item_id]))
  const scores = new Map(verdicts.map((row) => [`${row.attempt_id} ${row.item_version_id}`, row.score]))
  const first = attempts.filter((one, at) => attempts.findIndex((other) => other.person_id === one.person_id) === at)
  return first.map(({ id, items }) => ({
    answers: (JSON.parse(items) as string[]).map((versionId) => ({ itemId: itemOf.get(versionId) ?? '', versionId, score: scores.get(`${id} ${versionId}`) ?? 0, picks: [], seconds: null })),
  }))
}

test('below thirty first attempts a page says so and gives no figure', async () => {
  await countNow()
  const text = await read(page)
  const { n } = quizFigures(await sittings())
  expect(n).toBeGreaterThan(0)
  expect(n).toBeLessThan(30)
  expect(text).toContain(`From ${n} first attempts`)
  expect(text).toContain('n too small')
  expect(text).toMatch(/Mean score n too small/)
})

test('a quiz that nobody took says what will be there', async () => {
  expect(await read('/studio/contract-language/clauses-at-work/statistics')).toContain('Nothing to count yet')
})

describe('from thirty on', () => {
  beforeAll(async () => {
    ;({ asked } = await sitMany(server.db, many))
    await countNow()
  })

  test('the figures of the quiz are those of the domain on the same answers', async () => {
    const figures = quizFigures(await sittings())
    expect(figures.n).toBeGreaterThanOrEqual(many)
    const text = await read(page)
    expect(text).toContain(`From ${figures.n} first attempts`)
    expect(text).not.toContain('n too small')
    for (const [name, figure] of [['Mean score', figures.mean], ['Median score', figures.median], ['Standard deviation', figures.sd], ['Standard error', figures.standardError]] as const) {
      expect(text).toContain(`${name} ${percent(numberIn(figure))}`)
    }
  })

  test('so are those of every question, on its own page too', async () => {
    const known = answersByItem(await sittings())
    expect(asked.length).toBeGreaterThan(3)
    for (const { id, itemId } of asked) {
      const { n, facility, discrimination } = itemFigures(known.get(id) ?? [])
      const text = await read(analysis(itemId))
      expect(text).toContain(`Asked in ${n} first attempts`)
      if (numberIn(facility) !== null) expect(text, itemId).toContain(`Facility ${percent(numberIn(facility))}`)
      const tells = numberIn(discrimination)
      if (tells !== null) expect(text, itemId).toContain(tells.toFixed(2).replace('-', '\u2212'))
    }
  })

  test('the question whose key is wrong is flagged, and its options are counted to the last', async () => {
    const [wrong] = asked
    if (!wrong) throw new Error('the quiz asks nothing')
    expect(await read(page)).toContain('Misleading')
    const text = await read(analysis(wrong.itemId))
    expect(text).toContain('Those who do well on the rest tend to get it wrong.')
    const rows = await server.db.selectFrom('quiz_item_statistic').select('figures').where('version_id', '=', wrong.id).executeTakeFirstOrThrow()
    const { n, table } = JSON.parse(rows.figures) as { n: number; table: { rows: { count: number }[]; open: number } }
    if (wrong.type === 'single') expect(table.rows.reduce((sum, { count }) => sum + count, table.open)).toBe(n)
  })

  test('an attempt that ran out before the last count and was closed after it is counted the next time', async () => {
    const counted = async () => JSON.parse((await server.db.selectFrom('quiz_statistic').select('figures').where('quiz_id', '=', moduleQuiz).executeTakeFirstOrThrow()).figures) as { n: number }
    const before = (await counted()).n
    await sitMany(server.db, 1, Date.now() - 24 * 3_600_000)
    expect((await tess.post('/studio', { intent: 'count' })).location).toBe('/studio?done=counted')
    expect((await counted()).n).toBe(before + 1)
  })

  test('no page asks more than five questions of the database', async () => {
    for (const path of [page, `${page}?sort=facility`, analysis(asked[0]?.itemId ?? ''), regrade(asked[0]?.itemId ?? '')]) {
      const queries = /queries;desc="(\d+)"/.exec((await tess.get(path)).headers.get('server-timing') ?? '')?.[1]
      expect(Number(queries), path).toBeGreaterThan(0)
      expect(Number(queries), path).toBeLessThanOrEqual(5)
    }
  })

  test('who does not teach finds nothing there, and can count nothing', async () => {
    const item = asked[0]?.itemId ?? ''
    for (const name of ['mina', 'otto', 'ada']) {
      const visitor = await server.as(name)
      for (const path of [page, analysis(item), regrade(item)]) expect((await visitor.get(path)).status, `${name} ${path}`).toBe(404)
      expect((await visitor.post(page, {})).status).toBe(404)
      expect((await visitor.post(regrade(item), { intent: 'preview', kind: 'void', versions: asked[0]?.id ?? '', passes: 'keep', reason: 'Mine.' })).status).toBe(404)
    }
  })

  test('what is not there is not found', async () => {
    for (const path of ['/studio/contract-language/gone/statistics', analysis('gone'), regrade('gone'), `${regrade(asked[0]?.itemId ?? '')}&regrade=gone`]) {
      expect((await tess.get(path)).status, path).toBe(404)
    }
    expect((await tess.post(regrade('gone'), { intent: 'apply', regrade: 'gone' })).status).toBe(404)
  })

  test('a regrade is asked for, looked at, applied and taken back on its page', async () => {
    const [item] = asked
    if (!item) throw new Error('the quiz asks nothing')
    const refused = await tess.post(regrade(item.itemId), { intent: 'preview', kind: 'void', versions: item.id, passes: 'keep', reason: ' ' })
    expect([refused.status, textOf(refused.text)]).toEqual([400, expect.stringContaining('Say why. Those whose result changes read it.')])
    const asking = await tess.post(regrade(item.itemId), { intent: 'preview', kind: 'void', versions: item.id, passes: 'keep', reason: 'Two options say the same.' })
    expect(asking.status).toBe(302)
    const id = /regrade=([\w-]+)/.exec(asking.location ?? '')?.[1] ?? ''
    const go = async (intent: string, until: string) => {
      await tess.post(regrade(item.itemId), { intent, regrade: id })
      for (let piece = 0; piece < 60; piece++) {
        const text = await read(`${regrade(item.itemId)}&regrade=${id}`)
        if (text.includes(until)) return text
        await tess.post(regrade(item.itemId), { intent: 'continue', regrade: id })
      }
      throw new Error(`${intent} never came to an end`)
    }
    const preview = await go('continue', 'What it would change')
    expect(preview).toContain('Two options say the same.')
    expect(preview).not.toContain('Sitter')
    const people = /People of whom anything changes (\d+)/.exec(preview)?.[1]
    expect(Number(people)).toBeGreaterThan(0)
    const applied = await go('apply', 'What it changed')
    expect(applied).toContain(`People of whom anything changes ${people}`)
    await countNow()
    expect(await read(analysis(item.itemId))).toContain('Nothing was counted yet')
    expect(await go('undo', 'What was taken back')).toContain('Taken back')
    await countNow()
    expect(await read(analysis(item.itemId))).toContain('first attempts')
  })
})

test('a trainer of yesterday, who teaches no more, finds nothing', async () => {
  const id = await addPerson(server.db, 'Once a trainer', ['trainer'])
  const visitor = server.visitor()
  await visitor.signIn(`${id}@countersign.example`)
  expect((await visitor.get(page)).status).toBe(200)
  await server.db.updateTable('person').set({ is_trainer: 0, is_rep: 1 }).where('id', '=', id).execute()
  expect((await visitor.get(page)).status).toBe(404)
})
