import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const lesson = '/learn/contract-language/terms-that-move-risk/indemnity'
const person = 'x-countersign-person'

test('the worker is a script that is asked for anew each time, and names the files of this build', async () => {
  const worker = await server.visitor().get('/sw.js')
  expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'")
  const files = [...new Set(worker.text.match(/\/assets\/[\w.-]+\.(?:js|css|woff2|svg)/g))]
  expect(files.filter((file) => /\/(platform|interface|lesson|today|course|app|inter-latin)/.test(file)).length).toBeGreaterThanOrEqual(7)
  const answers = await Promise.all(files.map((file) => server.visitor().get(file)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

test('the app manifest names icons that are there', async () => {
  const manifest = await server.visitor().get('/app.webmanifest')
  expect(manifest.headers.get('content-type')).toContain('application/manifest+json')
  const { icons, start_url, scope, display, shortcuts } = manifest.json<{
    icons: { src: string; sizes: string; purpose?: string }[]
    start_url: string
    scope: string
    display: string
    shortcuts: { url: string }[]
  }>()
  expect({ start_url, scope, display }).toEqual({ start_url: '/learn', scope: '/', display: 'standalone' })
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable'])
  const mina = await server.as('mina')
  for (const path of [...icons.map(({ src }) => src), '/icons/apple-touch-icon.png', ...shortcuts.map(({ url }) => url)]) {
    expect((await mina.get(path)).status, path).toBe(200)
  }
})

test('a page says by a key whose it is, and is for nobody’s shared cache', async () => {
  const [mina, hanna] = [await server.as('mina'), await server.as('hanna')]
  const page = await mina.get(lesson)
  const data = await mina.get(`${lesson}.data`)
  expect(page.headers.get(person)).toMatch(/^[0-9a-f]{16}$/)
  expect(data.headers.get(person)).toBe(page.headers.get(person))
  expect((await hanna.get(lesson)).headers.get(person)).not.toBe(page.headers.get(person))
  for (const answer of [page, data]) expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect((await server.visitor().get('/login')).headers.get(person)).toBe('none')
  expect((await server.visitor().get(`${lesson}.data`)).headers.get(person)).toBe('none')
})

test('signing out tells the browser to forget all it keeps', async () => {
  const answer = await (await server.as('hanna')).post('/logout', {})
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
})

test('a packed asset is the same script, and a browser that cannot unpack gets it plain', async () => {
  const { text } = await server.visitor().get('/sw.js')
  const path = /\/assets\/platform-[\w-]+\.js/.exec(text)?.[0] ?? ''
  const packed = await server.visitor().get(path, { 'Accept-Encoding': 'br' })
  const plain = await server.visitor().get(path, { 'Accept-Encoding': 'identity' })
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(packed.text).toBe(plain.text)
  for (const { headers } of [packed, plain]) {
    expect(headers.get('content-type')).toContain('javascript')
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('vary')).toContain('Accept-Encoding')
  }
})
