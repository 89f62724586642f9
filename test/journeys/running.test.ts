import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemsOf, saveAnswer, startQuiz } from '../quiz-taking'
import { runScript } from '../run-script'
import { startServer, type TestServer } from '../server'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'info' })
})
afterAll(() => server.close())

test('health says ok and which database answers', async () => {
  const { status, text } = await server.visitor().get('/health')
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({ status: 'ok', database: process.env.TEST_DATABASE })
})

test('the log is JSON with the id that the answer carries, and holds no secret', async () => {
  const visitor = server.visitor()
  const { headers } = await visitor.get('/login?to=%2Flearn&secret=hunter2')
  const mina = await server.as('mina')
  const line = server.output().split('\n').find((one) => one.includes(headers.get('x-request-id') ?? 'none'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({ method: 'GET', path: '/login', status: 200, msg: 'request' })
  await visitor.get('/join/a-secret-token')
  await visitor.get('/reset/a-secret-token.data')
  for (const secret of ['hunter2', 'a-secret-token']) expect(server.output()).not.toContain(secret)
  expect(server.output()).not.toContain([...mina.cookies.values()][0])
})

describe('kill -9', () => {
  test('every answer that was acknowledged is there after the restart, and a rebuild changes nothing', async () => {
    const mina = await server.as('mina')
    const attempt = await startQuiz(mina)
    const items = await itemsOf(server, attempt)
    const acknowledged: string[] = []
    let stopped = false
    const stream = async (lane: number) => {
      for (let round = 0; !stopped; round++) {
        const item = items[(round * 3 + lane) % items.length]
        const pick = item?.all[(round + lane) % item.all.length] ?? 'a'
        try {
          const answer = await saveAnswer(mina, attempt, item?.id ?? '', [pick])
          if (answer.status === 200) acknowledged.push(`${answer.json<{ number: number }>().number} ${item?.id} ${pick}`)
        } catch {
          stopped = true
        }
      }
    }
    const lanes = [0, 1, 2].map(stream)
    while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 5))
    await server.kill()
    stopped = true
    await Promise.all(lanes)
    await server.restart()
    const rows = await server.db.selectFrom('response').select(['number', 'item_version_id', 'picks']).where('attempt_id', '=', attempt).execute()
    const kept = new Set(rows.map((row) => `${row.number} ${row.item_version_id} ${(JSON.parse(row.picks) as string[])[0]}`))
    expect(acknowledged.filter((one) => !kept.has(one))).toEqual([])
    const back = await server.as('mina')
    expect((await back.get(`/attempts/${attempt}`)).status).toBe(200)
    await back.post(`/attempts/${attempt}`, { intent: 'submit' })
    const { code, out } = await runScript(server, 'rebuild')
    expect(code).toBe(0)
    expect(out).toContain('Every row already agreed with the facts.')
  })
})

test('SIGTERM lets a request in flight finish, then ends with code 0', async () => {
  const form = new URLSearchParams({ email: 'mina@countersign.example', password: 'countersign' }).toString()
  const headers = { Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': form.length, Expect: '100-continue' }
  const post = request(`${server.url}/login`, { method: 'POST', headers })
  const answered = once(post, 'response') as Promise<[IncomingMessage]>
  post.flushHeaders()
  await once(post, 'continue')
  const stopped = server.stop()
  post.end(form)
  const [answer] = await answered
  answer.resume()
  expect(answer.statusCode).toBe(302)
  expect(await stopped).toBe(0)
  await server.restart()
})

test('a wrong environment is told in a sentence for each fault, before anything starts', () => {
  const env = { PATH: process.env.PATH, ...server.env, PORT: 'eighty', WEB_CONCURRENCY: '0', NODE_ENV: 'production' as const }
  const { status, stderr } = spawnSync(process.execPath, ['build/serve.js'], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('PORT must be a whole number from 0 to 65535. It is “eighty”.')
  expect(stderr).toContain('WEB_CONCURRENCY must be at least 1. It is “0”.')
})

test('several processes serve one port', async () => {
  const many = await startServer({ WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' })
  const answers = await Promise.all(Array.from({ length: 12 }, () => many.visitor().get('/health', { Connection: 'close' })))
  expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(200))
  const pids = new Set(many.output().split('\n').filter((line) => line.includes('"listening"')).map((line) => (JSON.parse(line) as { pid: number }).pid))
  expect(pids.size).toBe(2)
  expect(await many.stop()).toBe(0)
  await many.close()
})
