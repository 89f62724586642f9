import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler, Router } from 'express'
import type { Environment } from '../../app/http/environment.server'

type Pages = { files: RequestHandler; build: ServerBuild | (() => Promise<ServerBuild>) }

/** The built pages and files; with `--dev` the same from their sources, reloaded as they change. */
export async function pagesFor(settings: Environment, server: Server): Promise<Pages> {
  return settings.NODE_ENV === 'development' && process.argv.includes('--dev') ? fromSources(server) : fromBuild()
}

async function fromBuild(): Promise<Pages> {
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const files = Router()
  files.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }))
  return { files, build }
}

async function fromSources(server: Server): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return { files: vite.middlewares, build }
}
