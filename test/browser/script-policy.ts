/**
 * Ways in which an answer would let a script run that is not ours: what its Content-Security-Policy allows too much, and scripts that
 * stand in the page itself without the nonce of this very answer. Empty where there is none.
 */
export function scriptPolicyFaults(policy: string | undefined, html: string): string[] {
  if (!policy) return ['there is no Content-Security-Policy']
  const directives = new Map(policy.split(';').map((one) => [one.trim().split(/\s+/)[0] ?? '', one.trim().split(/\s+/).slice(1)] as const))
  const sources = directives.get('script-src') ?? directives.get('default-src') ?? ['*']
  const nonce = sources.map((one) => /^'nonce-(.+)'$/.exec(one)?.[1]).find((one) => one !== undefined)
  const tooMuch = sources.filter((one) => one !== "'self'" && !/^'nonce-[\w+/=-]{16,}'$/.test(one))
  const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)].map(([, attributes = '']) => attributes)
  const withoutNonce = scripts.filter((attributes) => !/\ssrc=/.test(attributes) && (nonce === undefined || !attributes.includes(`nonce="${nonce}"`)))
  const markup = html.replace(/<script\b[\s\S]*?<\/script>/gi, '')
  const handlers = markup.match(/<[a-z][^>]*?\son[a-z]+=(?=["'])[^>]{0,60}/gi) ?? []
  const links = markup.match(/<[a-z][^>]*?\s(?:href|src|action)=["']?\s*javascript:[^>]{0,60}/gi) ?? []
  const missing = ['object-src', 'base-uri', 'frame-ancestors'].filter((name) => !directives.has(name))
  return [
    ...tooMuch.map((one) => `script-src allows ${one}`),
    ...withoutNonce.map((attributes) => `a script without the nonce: <script${attributes}>`),
    ...[...handlers, ...links].map((tag) => `a script in an attribute: ${tag}`),
    ...missing.map((name) => `${name} is not said`),
  ]
}
