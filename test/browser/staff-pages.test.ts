import { afterAll, beforeAll } from 'vitest'
import { startServer, type TestServer } from '../server'
import { useBrowser } from './browser'
import { testPages } from './pages'
import { staffPlaces } from './staff-places'
import { stockForStaff, undelivered } from './stock'

let server: TestServer
let ids: Record<string, string>

useBrowser()
beforeAll(async () => {
  server = await startServer(undelivered)
  ids = await stockForStaff(server)
})
afterAll(() => server.close())

testPages(staffPlaces, () => ({ server, ids }))
