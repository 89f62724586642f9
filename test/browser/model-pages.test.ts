import { afterAll, beforeAll, describe } from 'vitest'
import { forgetEvidence, keepAnswers, manyAnswers } from '../model-answers'
import { addPerson } from '../newcomers'
import { startServer, type TestServer } from '../server'
import { useBrowser } from './browser'
import { type Place, testPages } from './pages'

const place = { path: '/admin/model', as: 'ada', title: 'Model' } satisfies Partial<Place>

useBrowser()

describe('where nothing was answered yet', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await forgetEvidence(server.db)
  })
  afterAll(() => server?.close())

  testPages([{ ...place, what: 'a model that predicted nothing' }], () => ({ server, ids: {} }))
})

describe('where what came is not what was predicted', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await forgetEvidence(server.db)
    const skill = await server.db.selectFrom('skill').select('id').orderBy('id').executeTakeFirstOrThrow()
    const bins = [{ p: 0.12, right: 30, count: 20 }, { p: 0.35, right: 36, count: 60 }, { p: 0.55, right: 50, count: 120 }, { p: 0.76, right: 62, count: 300 }, { p: 0.93, right: 80, count: 400 }]
    for (const bin of bins) await keepAnswers(server.db, await addPerson(server.db, 'Off', ['rep']), 'gaussian-logistic-1', manyAnswers(skill.id, { ...bin, now: Date.now() }))
  })
  afterAll(() => server?.close())

  testPages([{ ...place, what: 'a model that is off', waitFor: '.recharts-scatter-symbol' }], () => ({ server, ids: {} }))
})
