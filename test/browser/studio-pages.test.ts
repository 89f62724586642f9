import { afterAll, beforeAll } from 'vitest'
import { startServer, type TestServer } from '../server'
import { useBrowser } from './browser'
import { testPages } from './pages'
import { trainerPlaces } from './staff-places'
import { stockForTrainers } from './stock'

let server: TestServer
let ids: Record<string, string>

useBrowser()
beforeAll(async () => {
  server = await startServer()
  ids = await stockForTrainers(server)
})
afterAll(() => server.close())

testPages(trainerPlaces, () => ({ server, ids }))
