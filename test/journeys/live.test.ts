import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteChange } from '#db/queries/team-changes'
import { mostPages } from '~/workflows/team/watch-teams.server'
import { personId } from '../quiz-taking'
import { startServer, type TestServer } from '../server'
import type { Visitor } from '../visitor'

let server: TestServer
let otto: Visitor
const open = new Set<AbortController>()

beforeAll(async () => {
  server = await startServer()
  otto = await server.as('otto')
})
afterAll(async () => {
  for (const one of open) one.abort()
  await server?.close()
})

/** A stream as a page opens it; `until` reads on until it told this, or ended. */
async function listen(visitor: Visitor, lastId?: string) {
  const stop = new AbortController()
  open.add(stop)
  const headers = { Accept: 'text/event-stream', Cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(lastId === undefined ? {} : { 'Last-Event-ID': lastId }) }
  const response = await fetch(`${server.url}/team/live`, { headers, signal: stop.signal, redirect: 'manual' })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let told = ''
  const until = async (words: string | null): Promise<string> => {
    while (words === null || !told.includes(words)) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: '' }
      if (done) break
      told += value
    }
    return told
  }
  const close = () => {
    open.delete(stop)
    stop.abort()
  }
  return { status: response.status, headers: response.headers, until, close, told: () => told }
}

const change = async (name: string) => server.db.transaction().execute(async (tx) => noteChange(tx, await personId(server, name), 'progress', new Date()))

test('a manager is told that something changed about their own people, without a word of what', async () => {
  const pilar = await server.as('pilar')
  const [his, hers] = [await listen(otto), await listen(pilar)]
  expect([his.status, his.headers.get('content-type'), his.headers.get('content-encoding')]).toEqual([200, 'text/event-stream; charset=utf-8', null])
  expect(await his.until('retry')).toContain('retry: 3000')
  await change('jonas')
  expect(await his.until('event: change')).toMatch(/event: change\nid: \d+\ndata: {}\n\n/)
  await change('marcus')
  expect(await hers.until('event: change')).toContain('event: change')
  expect(his.told().match(/event: change/g)).toHaveLength(1)
  his.close()
  hers.close()
})

test('who was away is told at once what they missed, and nothing where they missed nothing', async () => {
  await change('jonas')
  const back = await listen(otto, String(Date.now() - 5000))
  expect(await back.until('event: change')).toContain('event: change')
  back.close()
})

test('nobody else is let in, and so many pages of one person are told at once', async () => {
  const mina = await listen(await server.as('mina'))
  expect(mina.status).toBe(404)
  const pilar = await server.as('pilar')
  const pages = await Promise.all(Array.from({ length: mostPages }, () => listen(pilar)))
  expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
  const over = await listen(pilar)
  expect([over.status, over.headers.get('retry-after')]).toEqual([429, '60'])
  for (const page of pages) page.close()
  await expect.poll(async () => {
    const again = await listen(pilar)
    again.close()
    return again.status
  }).toBe(200)
})

test('a stream ends when the server stops, which does not wait for it', async () => {
  const page = await listen(otto)
  await page.until('retry')
  const stopped = server.stop()
  expect(await page.until(null)).toContain('retry')
  expect(await stopped).toBe(0)
})
