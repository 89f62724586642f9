import { afterAll, beforeAll } from 'vitest'
import { startServer, type TestServer } from '../server'
import { useBrowser } from './browser'
import { testPages } from './pages'
import { repPlaces } from './rep-places'
import { stockForReps } from './stock'

let server: TestServer
let ids: Record<string, string>

useBrowser()
beforeAll(async () => {
  server = await startServer()
  ids = await stockForReps(server)
})
afterAll(() => server.close())

testPages(repPlaces, () => ({ server, ids }))
