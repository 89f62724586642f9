import { createHmac, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTypes, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/steps/root.mjs'
import { startServer, type TestServer } from '../server'

/** What somebody writes who has the types that were made from the description, and nothing else of Countersign. */
const program = `
import createClient from 'openapi-fetch'
import type { components, paths } from './countersign'

type Event = components['schemas']['OutcomeEvent']

export async function tell(baseUrl: string, key: string, body: Event | Event[]) {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: 'Bearer ' + key } })
  const { data, error, response } = await client.POST('/api/outcomes', { body })
  return [response.status, data?.results.map(({ became }) => became) ?? error?.detail]
}

export async function deliver(baseUrl: string, hook: string, signed: { seconds: string; signature: string }, body: string) {
  const client = createClient<paths>({ baseUrl })
  const header = { 'X-Countersign-Timestamp': signed.seconds, 'X-Countersign-Signature': signed.signature }
  const { data, error, response } = await client.POST('/api/hooks/{hook}', { params: { path: { hook }, header }, body, bodySerializer: (given) => given as string })
  return [response.status, data ? [data.leftOut, ...data.results.map(({ id }) => id)] : error?.detail]
}
`
const said = `{ id: 'x-1', person: 'mina@countersign.example', happenedAt: '2026-11-02T09:30:00Z', contract: 'C-1', kind: 'signed' }`

type Client = {
  tell: (url: string, key: string, body: unknown) => Promise<unknown>
  deliver: (url: string, hook: string, signed: { seconds: string; signature: string }, body: string) => Promise<unknown>
}

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startServer({ WEBHOOK_KEY: 'cd'.repeat(32) })
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'client-'))
  const types = await openapiTypes(new URL('/api/openapi.json', server.url), { defaultNonNullable: false })
  writeFileSync(join(folder, 'countersign.ts'), astToString(types))
  writeFileSync(join(folder, 'client.ts'), program)
  writeFileSync(join(folder, 'client.mjs'), ts.transpile(program, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

/** What the compiler says of a file beside the client. */
function faultsOf(name: string, text: string): string[] {
  writeFileSync(join(folder, name), text)
  const options: ts.CompilerOptions = { strict: true, noEmit: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] }
  const compiled = ts.createProgram([join(folder, name)], options)
  return ts.getPreEmitDiagnostics(compiled).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test('a client made from the description is typed by it, and refuses what the server would', () => {
  const calls = `import { tell } from './client'\nexport const all = [tell('', '', ${said}), tell('', '', [${said}])]\n`
  expect(faultsOf('right.ts', calls)).toEqual([])
  expect(faultsOf('wrong.ts', calls.replaceAll('signed', 'won'))).not.toEqual([])
})

test('it tells outcomes and delivers to a webhook, and understands what it is told back', async () => {
  const { tell, deliver } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'client.mjs')).href)) as Client
  const ada = await server.as('ada')
  const making = { intent: 'make', sentId: randomUUID(), name: 'Client', source: 'client' }
  const key = /cs_[\w-]{43}/.exec((await ada.post('/admin/connections', making)).text)?.[0] ?? ''
  const one = { id: 'x-1', person: 'mina@countersign.example', happenedAt: '2026-11-02T09:30:00Z', contract: 'C-1', kind: 'signed' }
  expect(await tell(server.url, key, one)).toEqual([200, ['recorded']])
  expect(await tell(server.url, key, [one, { ...one, id: 'x-2', kind: 'won' }])).toEqual([200, ['repeated', 'refused']])
  expect(await tell(server.url, 'cs_nothing', one)).toEqual([401, expect.any(String)])

  const secret = /whs_[\w-]{43}/.exec((await ada.post('/admin/connections/webhooks', { ...making, sentId: randomUUID(), mapping: 'generic' })).text)?.[0] ?? ''
  const { id } = await server.db.selectFrom('webhook').select('id').executeTakeFirstOrThrow()
  const [body, seconds] = [JSON.stringify([{ ...one, id: 'x-3' }]), String(Math.floor(Date.now() / 1000))]
  const signature = `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
  expect(await deliver(server.url, id, { seconds, signature }, body)).toEqual([200, [0, 'x-3']])
  expect(await deliver(server.url, id, { seconds, signature: signature.replace('=', '=0') }, body)).toEqual([401, expect.any(String)])
})
