import { answerData } from './answer-data'
import { answerManifest } from './answer-manifest'
import { answerPage } from './answer-page'
import { hearOfPage } from './hear-of-page'
import { inTurn } from './in-turn'
import { keepBuild, lastingFile } from './kept-files'
import { readingSync } from './messages'
import { isLasting } from './paths'
import { findHolder } from './person'
import { sendWaiting } from './send-waiting'
import { answerSignOut } from './sign-out'
import { tellPages } from './tell-pages'
import { type Fetching, scope } from './worker-scope'

/**
 * Lessons that were opened can be read without a connection. The worker keeps whole pages of one person, with the files of the build
 * they came from; files are named by their content, so a new worker and pages of an older build never disagree about one.
 */
scope.addEventListener('install', (event) => {
  event.waitUntil(keepBuild().then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim())
})

scope.addEventListener('fetch', (event) => {
  const answer = answerFor(event)
  if (answer) event.respondWith(answer)
})

scope.addEventListener('message', (event) => {
  event.waitUntil(inTurn(() => hearOfPage(event.data)))
})

scope.addEventListener('sync', (event) => {
  if (event.tag === readingSync) event.waitUntil(sendAll())
})

/** The answer that is given here; null leaves the request to the browser. */
function answerFor(event: Fetching): Promise<Response> | null {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== scope.location.origin || request.headers.has('Range')) return null
  if (request.method === 'POST') return url.pathname === '/logout' && request.mode === 'navigate' ? answerSignOut(request) : null
  if (request.method !== 'GET') return null
  if (isLasting(url.pathname)) return lastingFile(request)
  if (request.mode === 'navigate') return answerPage(event)
  if (url.pathname === '/__manifest') return answerManifest(request)
  return url.pathname.endsWith('.data') ? answerData(event) : null
}

/** Reject where something still waits: the browser then tries again by itself. */
async function sendAll(): Promise<void> {
  const holder = await findHolder()
  if (holder && (await sendWaiting(holder.person, tellPages)) === 'no-connection') throw new Error('There is still no connection.')
}
