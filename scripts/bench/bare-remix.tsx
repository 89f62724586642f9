import { createServer } from 'node:http'
import { PassThrough } from 'node:stream'
import { createRequestHandler } from '@remix-run/express'
import {
  type ActionFunctionArgs, createReadableStreamFromReadable, type EntryContext, type LoaderFunctionArgs, type ServerBuild,
} from '@remix-run/node'
import { RemixServer, Scripts, useLoaderData } from '@remix-run/react'
import express from 'express'
import { renderToPipeableStream } from 'react-dom/server'
import remixConfig from '../../remix.config.js'
import { bareAnswer, fillerOf, listenBare } from './bare-page'

/**
 * The least that a Remix application can be: `GET /?bytes=N` draws a page with N bytes of words, and `POST /answer` reads a form
 * and answers in JSON. Behind express, with the product's own future flags, and nothing else.
 */

const loader = ({ request }: LoaderFunctionArgs) => new URL(request.url).searchParams.get('bytes') ?? '0'

async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  return Response.json({ ...bareAnswer, saved: form.has('item') })
}

function Page() {
  const bytes = useLoaderData<typeof loader>()
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Bare</title>
      </head>
      <body>
        <main>{fillerOf(Number(bytes))}</main>
        <Scripts />
      </body>
    </html>
  )
}

const abortDelay = 5000

function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remix} url={request.url} abortDelay={abortDelay} />, {
      onShellReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
    })
    setTimeout(abort, abortDelay + 1000).unref()
  })
}

type RouteModule = ServerBuild['routes'][string]['module']
// The type asks for a component of every route; only one without answers a POST by itself.
const resource = { action } as unknown as RouteModule
const { future: flags } = remixConfig
const told = { hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false }
const build: ServerBuild = {
  mode: 'production',
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: 'root', path: '', module: { default: Page, loader } },
    answer: { id: 'answer', parentId: 'root', path: 'answer', module: resource },
  },
  assets: {
    version: '1',
    url: '/assets/manifest.js',
    entry: { imports: [], module: '/assets/entry.js' },
    routes: {
      root: { id: 'root', path: '', module: '/assets/root.js', hasLoader: true, hasAction: false, ...told },
      answer: { id: 'answer', parentId: 'root', path: 'answer', module: '/assets/answer.js', hasLoader: false, hasAction: true, ...told },
    },
  },
  publicPath: '/assets/',
  assetsBuildDirectory: 'build/client',
  future: {
    v3_fetcherPersist: flags?.v3_fetcherPersist === true,
    v3_lazyRouteDiscovery: flags?.v3_lazyRouteDiscovery === true,
    v3_relativeSplatPath: flags?.v3_relativeSplatPath === true,
    v3_singleFetch: flags?.v3_singleFetch === true,
    v3_throwAbortReason: flags?.v3_throwAbortReason === true,
  },
  isSpaMode: false,
}

const app = express()
app.all('*', createRequestHandler({ build, mode: 'production' }))
listenBare(createServer(app))
