import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { LessonHtmlContext } from './components/lesson-html'
import { NonceContext } from './components/nonce'
import { logger, withoutSecrets } from './http/logger.server'
import { knownArtifactHtml } from './workflows/lessons/artifact-cache.server'

const abortDelay = 10_000

export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  const whole = isbot(request.headers.get('user-agent') ?? '') || remix.isSpaMode
  return new Promise<Response>((resolve, reject) => {
    let answered = false
    let code = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <LessonHtmlContext.Provider value={knownArtifactHtml}>
          <RemixServer context={remix} url={request.url} abortDelay={abortDelay} nonce={context.nonce} />
        </LessonHtmlContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          answered = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          code = 500
          if (answered) logger.error({ err: error, request: context.requestId }, 'a page broke while it was drawn')
        },
      },
    )
    setTimeout(abort, abortDelay + 1000).unref()
  })
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return
  const path = withoutSecrets(new URL(request.url).pathname)
  logger.error({ err: error, request: context.requestId, method: request.method, path }, 'a request broke')
}
