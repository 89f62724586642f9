import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const cipher = 'aes-256-gcm'

/** A secret as it is kept: AES-256-GCM under the key of the environment, bound to what it is of, so that it opens nothing in another's place. */
export function seal(secret: string, key: string, of: string): string {
  const nonce = randomBytes(12)
  const sealing = createCipheriv(cipher, Buffer.from(key, 'hex'), nonce).setAAD(Buffer.from(of))
  const sealed = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64')
}

/** The secret again; null where the key is another by now or what is kept was changed. */
export function unseal(kept: string, key: string, of: string): string | null {
  const bytes = Buffer.from(kept, 'base64')
  try {
    const opening = createDecipheriv(cipher, Buffer.from(key, 'hex'), bytes.subarray(0, 12)).setAAD(Buffer.from(of)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** What a delivery is signed with: HMAC-SHA256 over its time, a point and its body, as hexadecimal digits. */
export const signatureOf = (secret: string, seconds: string, body: Uint8Array): string => createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex')

/** Compared in the same time wherever they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
