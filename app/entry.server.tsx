import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { LessonHtmlContext } from './components/lesson-html'
import { NonceContext } from './components/nonce'
import { logger, withoutSecrets } from './http/logger.server'
import { sayPerson } from './http/person-key.server'
import { withoutZeros } from './http/without-zeros'
import type { PersonalParts } from './library/components/lesson-state'
import { drawLesson } from './library/draw-lesson.server'
import { knownArtifactHtml } from './workflows/lessons/artifact-cache.server'

const patience = 10_000

function lessonHtml(hash: string, parts: PersonalParts): string | null {
  const html = knownArtifactHtml(hash)
  return html === null ? null : drawLesson(html, parts)
}

/** A page is sent whole: none waits for a slow part, and one write costs a third of what a stream of small ones does. */
export default async function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  let failed = false
  const onError = (error: unknown) => {
    failed = true
    logger.error({ err: error, request: context.requestId }, 'a page broke while it was drawn')
  }
  const page = await draw(
    <NonceContext.Provider value={context.nonce}>
      <LessonHtmlContext.Provider value={lessonHtml}>
        <RemixServer context={remix} url={request.url} abortDelay={patience} nonce={context.nonce} />
      </LessonHtmlContext.Provider>
    </NonceContext.Provider>,
    context.nonce,
    onError,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  await sayPerson(headers)
  return new Response(page, { headers, status: failed ? 500 : status })
}

function draw(page: JSX.Element, nonce: string, onError: (error: unknown) => void): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const overdue = setTimeout(() => abort(), patience + 1000)
    const whole = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
      final(done) {
        clearTimeout(overdue)
        resolve(withoutZeros(Buffer.concat(chunks)))
        done()
      },
    })
    const { pipe, abort } = renderToPipeableStream(page, { nonce, onAllReady: () => pipe(whole), onShellError: reject, onError })
  })
}

/** The answer with a page's data says whose it is, as the page itself does. */
export async function handleDataRequest(response: Response) {
  await sayPerson(response.headers)
  return response
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return
  const path = withoutSecrets(new URL(request.url).pathname)
  logger.error({ err: error, request: context.requestId, method: request.method, path }, 'a request broke')
}
