import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { signatureOf } from './signature'

export type Bucket = { url: string; env: Record<string, string>; asked: () => number; stop: () => Promise<void> }

const secret = 'S3RVER'

/**
 * A bucket called `media` on this machine. The server behind it takes any signature of version 4, so a gate before it works the
 * signature out anew, and the hash of the body, and refuses what does not agree. `env` points a process of ours at it.
 */
export async function startBucket(): Promise<Bucket> {
  const directory = await mkdtemp(join(tmpdir(), 'countersign-bucket-'))
  const options = { address: '127.0.0.1', port: 0, silent: true, directory, allowMismatchedSignatures: false }
  const server = new S3rver({ ...options, configureBuckets: [{ name: 'media', configs: [] }] })
  const behind = await server.run()
  let asked = 0
  const gate = createServer((request, response) => {
    asked += 1
    void pass(request, response, behind.port)
  }).listen(0, '127.0.0.1')
  await once(gate, 'listening')
  const url = `http://127.0.0.1:${(gate.address() as AddressInfo).port}/media/lessons?region=us-east-1`
  const stop = async () => {
    gate.closeAllConnections()
    gate.close()
    await server.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { url, env: { MEDIA_URL: url, MEDIA_KEY_ID: 'S3RVER', MEDIA_SECRET: secret }, asked: () => asked, stop }
}

async function pass(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const headers = request.headers as Record<string, string>
  const [method, path] = [request.method ?? '', request.url ?? '']
  const signature = signatureOf({ method, path, headers, secret })
  if (signature?.expected !== signature?.given || !signature) return refuse(response, 'SignatureDoesNotMatch')
  if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256']) return refuse(response, 'XAmzContentSHA256Mismatch')
  const passed = Object.fromEntries(Object.entries(headers).filter(([name]) => !['host', 'connection', 'content-length', 'transfer-encoding', 'expect'].includes(name)))
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: passed, ...(body.length > 0 || method === 'PUT' ? { body } : {}) })
  response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => name !== 'connection' && name !== 'transfer-encoding')))
  response.end(method === 'HEAD' ? undefined : Buffer.from(await answer.arrayBuffer()))
}

function refuse(response: ServerResponse, code: string): void {
  response.writeHead(403, { 'Content-Type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
}
