import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler, Router } from 'express'
import type { Environment } from '../../app/http/environment.server'
import { packedAssets } from './packed-assets'

type Pages = { files: RequestHandler; build: ServerBuild | (() => Promise<ServerBuild>) }

/** The built pages and files; with `--dev` the same from their sources, reloaded as they change. */
export async function pagesFor(settings: Environment, server: Server): Promise<Pages> {
  return settings.NODE_ENV === 'development' && process.argv.includes('--dev') ? fromSources(server) : fromBuild()
}

async function fromBuild(): Promise<Pages> {
  const build = (await import(pathToFileURL(resolve('build/pages.js')).href)) as ServerBuild
  const files = Router()
  files.use('/assets', packedAssets('build/client/assets'), express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }))
  files.use('/icons', express.static('build/client/icons', { maxAge: '1d', fallthrough: false }))
  files.get('/sw.js', file('build/sw.js', 'text/javascript; charset=utf-8'))
  files.get('/app.webmanifest', file('build/client/app.webmanifest', 'application/manifest+json'))
  return { files, build }
}

/** A file whose name stays while its content changes: asked for anew each time. */
const file = (path: string, type: string): RequestHandler => {
  const known = resolve(path)
  return (_request, response) => response.sendFile(known, { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } })
}

async function fromSources(server: Server): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return { files: vite.middlewares, build }
}
