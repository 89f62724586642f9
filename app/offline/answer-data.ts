import { inTurn } from './in-turn'
import { findPage } from './kept-pages'
import { personHeader } from './messages'
import { ask } from './network'
import { pageOfData } from './paths'
import { findHolder, heed } from './person'
import type { Fetching } from './worker-scope'

/**
 * The data of a page that is opened from another one. Without a connection the browser is sent to the page itself, as to any address:
 * it is kept whole there, of one build with its scripts, and what is not kept leads to the page that says so.
 */
export async function answerData(event: Fetching): Promise<Response> {
  const url = new URL(event.request.url)
  const holder = await findHolder()
  const kept = holder ? await findPage(holder.person, url.pathname.replace(/\.data$/, '')) : undefined
  const answer = await ask(event.request, kept !== undefined)
  if (answer === null) return redirection(pageOfData(url))
  const person = answer.headers.get(personHeader)
  if (person !== null) event.waitUntil(inTurn(() => heed(person)))
  return answer
}

/** A redirection that loads the whole document, in Remix's own encoding of data (turbo-stream): objects name places in the list. */
function redirection(to: string): Response {
  const answer = [['SingleFetchRedirect', 1], { _2: 3, _4: 5, _6: 7, _8: 9, _10: 7 }, 'redirect', to, 'status', 302, 'revalidate', false, 'reload', true, 'replace']
  return new Response(`${JSON.stringify(answer)}\n`, { status: 202, headers: { 'Content-Type': 'text/x-script', 'X-Remix-Response': 'yes' } })
}
