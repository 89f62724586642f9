import { type Figure, figureOf, type Stretch } from './figures'
import { type Planned, sendLoad } from './load'
import { judgedAt, type Plan } from './plan'
import type { Prepared } from './prepared'
import { say } from './progress'
import { changingAnswers, shareOf, view } from './requests'
import type { Server } from './servers'

export type PageName = 'lesson' | 'answer' | 'team'

/** The same bytes from three servers, at each connection count. */
export type PageFigures = { page: PageName; bytes: number; levels: { connections: number; product: Figure; remix: Figure; http: Figure }[] }

export type Servers = { product: Server; remix: Server; http: Server }
type RequestsOf = (connections: number) => (connection: number) => Planned[]
const turns = ['product', 'remix', 'http'] as const

/** Requests per second and latencies of one page, the three servers taking turns. */
export async function measurePage(page: PageName, servers: Servers, prepared: Prepared, plan: Plan): Promise<PageFigures> {
  const own = productRequests(page, servers.product.url, prepared, plan.people)
  const bytes = await bytesOf(servers.product.url, own(1)(0)[0])
  const bare = page === 'answer' ? bareAnswers(own) : bareViews(await fillerFor(servers.remix.url, bytes), bytes)
  const requests: Record<(typeof turns)[number], RequestsOf> = { product: own, ...bare }
  const run = async (name: (typeof turns)[number], connections: number, seconds: number): Promise<Stretch> =>
    (await sendLoad({ ...servers[name], connections, seconds, requestsOf: requests[name](connections) })).all
  for (const name of turns) await run(name, judgedAt, plan.warmUpSeconds)
  const levels: PageFigures['levels'] = []
  for (const connections of plan.connections) {
    const stretches = { product: [] as Stretch[], remix: [] as Stretch[], http: [] as Stretch[] }
    for (let round = 0; round < plan.rounds; round++) {
      for (const name of turns) stretches[name].push(await run(name, connections, plan.seconds))
    }
    const [product, remix, http] = [figureOf(stretches.product), figureOf(stretches.remix), figureOf(stretches.http)]
    levels.push({ connections, product, remix, http })
    const [own, first, second] = [product, remix, http].map(({ perSecond }) => Math.round(perSecond))
    say(`${page} at ${connections} connections: ${own}/s; bare Remix ${first}/s, bare http ${second}/s`)
  }
  return { page, bytes, levels }
}

function productRequests(page: PageName, url: string, prepared: Prepared, count: number): RequestsOf {
  const people = prepared.people.slice(0, count)
  if (page === 'team') return () => () => [view('/team', prepared.manager.cookie)]
  if (page === 'lesson') return (all) => (one) => shareOf(people, all, one).map((person) => view(prepared.lesson.path, person.cookie))
  return (all) => (one) => changingAnswers(url, shareOf(people, all, one), prepared.questions)
}

/** The very requests of the product, sent to where the bare servers take an answer. */
function bareAnswers(own: RequestsOf): { remix: RequestsOf; http: RequestsOf } {
  const bare: RequestsOf = (all) => (one) => own(all)(one).map((request) => ({ ...request, path: '/answer' }))
  return { remix: bare, http: bare }
}

function bareViews(filler: number, bytes: number): { remix: RequestsOf; http: RequestsOf } {
  return { remix: () => () => [view(`/?bytes=${filler}`, '')], http: () => () => [view(`/?bytes=${bytes}`, '')] }
}

/** How many bytes of words make a bare Remix page as long as a page of `bytes`. */
async function fillerFor(url: string, bytes: number): Promise<number> {
  const frame = (await bytesOf(url, view(`/?bytes=${bytes}`, ''))) - bytes
  return Math.max(0, bytes - frame)
}

/** Bytes of the answer to a request before any compression. Throws on a status that was not expected. */
async function bytesOf(url: string, request: Planned | undefined): Promise<number> {
  if (!request) throw new Error('There is nothing to request.')
  const { path, method, headers, body, status } = request
  const response = await fetch(new URL(path, url), { method, headers, ...(body === undefined ? {} : { body }), redirect: 'manual' })
  const bytes = (await response.arrayBuffer()).byteLength
  if (response.status !== status) throw new Error(`${method} ${path} answered ${response.status} where ${status} was expected.`)
  return bytes
}
