import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { AwsV4Signer } from 'aws4fetch'
import type { Contents, MediaStore, StoredObject } from './store.server'

const patience = { ask: 30_000, move: 600_000 }

type Bucket = { url: string; keyId: string; secret: string }
type Asked = { method: string; key?: string; query?: Record<string, string>; headers?: Record<string, string>; body?: BodyInit; within?: number }

/**
 * A bucket that speaks S3's protocol, addressed by path: `https://endpoint/bucket/folder?region=eu-central-1`, the folder being optional.
 * Requests are signed with Signature Version 4 over the hash of what is sent. Throws when the bucket refuses.
 */
export function bucketStore({ url, keyId, secret }: Bucket): MediaStore {
  const address = new URL(url)
  const [bucket = '', ...folders] = address.pathname.split('/').filter(Boolean)
  const folder = folders.map((name) => `${name}/`).join('')
  const place = `${address.origin}/${bucket}`

  async function ask({ method, key, query = {}, headers = {}, body, within = patience.ask }: Asked): Promise<Response> {
    const target = new URL(key === undefined ? place : `${place}/${folder}${key}`)
    for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value)
    const named = { 'X-Amz-Content-Sha256': sha256(''), ...headers }
    const region = address.searchParams.get('region') ?? 'us-east-1'
    const signer = new AwsV4Signer({ method, url: target.href, headers: named, accessKeyId: keyId, secretAccessKey: secret, service: 's3', region })
    const signed = await signer.sign()
    const init = { method, headers: signed.headers, signal: AbortSignal.timeout(within), ...(body ? { body, duplex: 'half' } : {}) }
    return fetch(signed.url, init as RequestInit)
  }

  async function refuse(response: Response, method: string): Promise<never> {
    const code = /<Code>([^<]*)<\/Code>/.exec(await response.text())?.[1]
    throw new Error(`The media bucket ${place} answers ${method} with ${response.status}${code ? ` ${code}` : ''}.`)
  }

  return {
    place: `${place}/${folder}`,
    async size(key) {
      const response = await ask({ method: 'HEAD', key })
      if (response.status === 404) return null
      return response.ok ? Number(response.headers.get('Content-Length')) : refuse(response, 'HEAD')
    },
    async put(key, contents, type) {
      const { body, bytes, hash } = await describe(contents)
      const headers = { 'Content-Type': type, 'Content-Length': String(bytes), 'X-Amz-Content-Sha256': hash }
      const response = await ask({ method: 'PUT', key, headers, body, within: patience.move })
      if (!response.ok) await refuse(response, 'PUT')
      await response.body?.cancel()
    },
    async read(key, range) {
      const headers: Record<string, string> = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
      const response = await ask({ method: 'GET', key, headers, within: patience.move })
      if (response.status === 404) return null
      if (!response.ok) return refuse(response, 'GET')
      return response.body ? Readable.fromWeb(response.body as NodeStream) : Readable.from([])
    },
    async *list(prefix) {
      let after: string | undefined
      do {
        const query = { 'list-type': '2', prefix: `${folder}${prefix}`, ...(after ? { 'continuation-token': after } : {}) }
        const response = await ask({ method: 'GET', query })
        if (!response.ok) await refuse(response, 'GET')
        const xml = await response.text()
        for (const object of objectsIn(xml)) yield { ...object, key: object.key.slice(folder.length) }
        after = /<IsTruncated>true</.test(xml) ? plain(/<NextContinuationToken>([^<]*)</.exec(xml)?.[1] ?? '') : ''
      } while (after)
    },
    async remove(key) {
      const response = await ask({ method: 'DELETE', key })
      if (!response.ok && response.status !== 404) await refuse(response, 'DELETE')
      await response.body?.cancel()
    },
  }
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/** A file is read twice, for its hash and for its bytes, so that it is never in memory whole. */
async function describe(contents: Contents): Promise<{ body: BodyInit; bytes: number; hash: string }> {
  if (contents instanceof Uint8Array) return { body: new Uint8Array(contents), bytes: contents.length, hash: sha256(contents) }
  const hash = createHash('sha256')
  await pipeline(createReadStream(contents.path), hash)
  const body = Readable.toWeb(createReadStream(contents.path)) as ReadableStream
  return { body, bytes: (await stat(contents.path)).size, hash: hash.digest('hex') }
}

function* objectsIn(xml: string): Iterable<StoredObject> {
  for (const [, object = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const of = (name: string) => plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(object)?.[1] ?? '')
    yield { key: of('Key'), bytes: Number(of('Size')), storedAt: Date.parse(of('LastModified')) }
  }
}

const plain = (text: string): string => text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_all, hex, decimal, name) => {
  if (name) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[String(name).toLowerCase()] ?? ''
  return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
})
