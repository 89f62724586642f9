import { createHash, createHmac } from 'node:crypto'

type Signed = { method: string; path: string; headers: Record<string, string | undefined>; secret: string }

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The Signature Version 4 that a request to S3 must carry, worked out from what its Authorization says was signed. Null: it says nothing. */
export function signatureOf({ method, path, headers, secret }: Signed): { expected: string; given: string } | null {
  const found = /Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})/.exec(headers.authorization ?? '')
  if (!found) return null
  const [, day = '', region = '', names = '', given = ''] = found
  const { pathname, searchParams } = new URL(path, 'http://here')
  const query = [...searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort().join('&')
  const signed = names.split(';').map((name) => `${name}:${headers[name]?.trim() ?? ''}\n`).join('')
  const request = [method, pathname.split('/').map((part) => encode(decodeURIComponent(part))).join('/'), query, signed, names, headers['x-amz-content-sha256']].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, hash(request)].join('\n')
  const key = ['aws4_request'].reduce(hmac, hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'))
  return { expected: hmac(key, toSign).toString('hex'), given }
}

const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
