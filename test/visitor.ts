export type Answer = { status: number; text: string; bytes: Buffer; location: string | null; headers: Headers; json: <T>() => T }

type Fields = Record<string, string | readonly string[]>

/** A browser without a screen: keeps cookies, sends Origin with a form as browsers do, and follows no redirect by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>()

  constructor(readonly url: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { method: 'GET', headers })
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return this.send(path, { method: 'POST', body, headers: { Origin: this.url, ...headers } })
  }

  postJson(path: string, value: unknown): Promise<Answer> {
    return this.send(path, { method: 'POST', body: JSON.stringify(value), headers: { Origin: this.url, 'Content-Type': 'application/json' } })
  }

  /** A form with files in it. */
  upload(path: string, form: FormData): Promise<Answer> {
    return this.send(path, { method: 'POST', body: form, headers: { Origin: this.url } })
  }

  head(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { method: 'HEAD', headers })
  }

  async signIn(email: string, password = 'countersign'): Promise<Answer> {
    const answer = await this.post('/login', { email, password })
    if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`)
    return answer
  }

  private async send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, ...(cookie ? { Cookie: cookie } : {}) }
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) this.keep(set)
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString('utf8')
    return { status: response.status, text, bytes, location: response.headers.get('location'), headers: response.headers, json: () => JSON.parse(text) }
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.some((one) => /^\s*max-age=0$/i.test(one))) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(at + 1))
  }
}
