import { inTurn } from './in-turn'
import { findPage, keepPage, listPages, ownerOf } from './kept-pages'
import { personHeader } from './messages'
import { ask } from './network'
import { offlinePage } from './offline-page'
import { findHolder, heed } from './person'
import { type Fetching, build } from './worker-scope'

/** A page: from the network, else as it was kept, else the page that says what can be read here. */
export async function answerPage(event: Fetching): Promise<Response> {
  const { pathname, search } = new URL(event.request.url)
  const holder = await findHolder()
  const kept = holder ? await findPage(holder.person, pathname) : undefined
  const answer = await ask(event.request, kept !== undefined)
  if (answer === null) return kept ?? (await offlineAnswer())
  // What a query asks for is one state of a page, not the page.
  const owner = search === '' ? ownerOf(pathname, answer) : null
  const copy = owner === null ? null : answer.clone()
  const person = answer.headers.get(personHeader)
  event.waitUntil(
    inTurn(async () => {
      await heed(person)
      if (owner !== null && copy) await keepPage(owner, pathname, copy, [], Date.now())
    }),
  )
  return answer
}

async function offlineAnswer(): Promise<Response> {
  const holder = await findHolder()
  const pages = holder ? await listPages(holder.person) : []
  return new Response(offlinePage({ pages, theme: holder?.theme ?? 'system', ...build }), {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  })
}
