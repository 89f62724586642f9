import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AwsV4Signer } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bucketStore } from '~/workflows/media/bucket-store.server'
import { diskStore } from '~/workflows/media/disk-store.server'
import { fileKey, imageKey, type MediaStore } from '~/workflows/media/store.server'
import { startBucket } from '../bucket'
import { signatureOf } from '../signature'

let bucket: Awaited<ReturnType<typeof startBucket>>
let folder: string
let stores: Record<'folder' | 'bucket', MediaStore>
beforeAll(async () => {
  bucket = await startBucket()
  folder = await mkdtemp(join(tmpdir(), 'countersign-store-'))
  stores = { folder: diskStore(join(folder, 'media')), bucket: bucketStore({ url: bucket.url, keyId: 'S3RVER', secret: 'S3RVER' }) }
})
afterAll(async () => {
  await bucket.stop()
  await rm(folder, { recursive: true, force: true })
})

async function bytesOf(given: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> {
  if (!given) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of given) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function keysOf(store: MediaStore, prefix = ''): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  return keys.sort()
}

describe.each(['folder', 'bucket'] as const)('a %s', (name) => {
  const key = fileKey('ab'.repeat(16))

  test('gives back what was put, whole and in parts', async () => {
    const store = stores[name]
    const bytes = randomBytes(300_000)
    await store.put(key, bytes, 'video/mp4')
    expect(await store.size(key)).toBe(bytes.length)
    expect((await bytesOf(await store.read(key)))?.equals(bytes)).toBe(true)
    expect((await bytesOf(await store.read(key, { start: 10, end: 19 })))?.equals(bytes.subarray(10, 20))).toBe(true)
  })

  test('takes a file from the disk and leaves it there', async () => {
    const path = join(folder, `given-${name}`)
    const bytes = randomBytes(2_000_000)
    await writeFile(path, bytes)
    await stores[name].put(imageKey('cd'.repeat(16), 480), { path }, 'image/webp')
    expect((await bytesOf(await stores[name].read(imageKey('cd'.repeat(16), 480))))?.equals(bytes)).toBe(true)
    expect((await readdir(folder)).includes(`given-${name}`)).toBe(true)
  })

  test('says what it holds, all of it or what begins with something', async () => {
    expect(await keysOf(stores[name])).toEqual([key, imageKey('cd'.repeat(16), 480)])
    expect(await keysOf(stores[name], 'cd/')).toEqual([imageKey('cd'.repeat(16), 480)])
    for await (const { bytes, storedAt } of stores[name].list('')) expect([bytes > 0, Math.abs(Date.now() - storedAt) < 60_000]).toEqual([true, true])
  })

  test('has nothing where nothing was put, and loses what is removed', async () => {
    const store = stores[name]
    expect([await store.size('ff/none'), await store.read('ff/none')]).toEqual([null, null])
    await store.remove(key)
    await store.remove(key)
    expect(await store.size(key)).toBeNull()
  })

  test('a put that fails leaves nothing behind', async () => {
    const store = stores[name]
    const before = await keysOf(store)
    await expect(store.put('ee/gone', { path: join(folder, 'no-such-file') }, 'text/plain')).rejects.toThrow()
    expect(await keysOf(store)).toEqual(before)
  })
})

// Examples of "Authenticating Requests: Using the Authorization Header" in the reference of Amazon S3.
test.each([
  ['/?lifecycle=', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['/?max-keys=2&prefix=J', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
])('the gate before the bucket and the signer agree with the published example for %s', async (path, expected) => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const headers = { 'X-Amz-Content-Sha256': empty }
  const given = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret, service: 's3', region: 'us-east-1', datetime: '20130524T000000Z' }
  const signed = await new AwsV4Signer({ url: `https://examplebucket.s3.amazonaws.com${path}`, headers, ...given }).sign()
  expect(signed.headers.get('Authorization')).toContain(`Signature=${expected}`)
  const sent = { ...Object.fromEntries(signed.headers), host: 'examplebucket.s3.amazonaws.com' }
  expect(signatureOf({ method: 'GET', path, headers: sent, secret })).toEqual({ expected, given: expected })
})

test('who has not the secret gets nothing, and hears why', async () => {
  const stranger = bucketStore({ url: bucket.url, keyId: 'S3RVER', secret: 'guessed' })
  await expect(stranger.put('aa/bb', Buffer.from('x'), 'text/plain')).rejects.toThrow(/answers PUT with 403 SignatureDoesNotMatch/)
  await expect(stranger.read(fileKey('cd'.repeat(16)))).rejects.toThrow('403')
})

test('a bucket that is not there is said to be away', async () => {
  await expect(bucketStore({ url: 'http://127.0.0.1:9/media', keyId: 'a', secret: 'b' }).size('x')).rejects.toThrow()
})
