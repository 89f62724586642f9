import type { ServerBuild } from '@remix-run/node'

type Build = ServerBuild | (() => Promise<ServerBuild>)

/**
 * The part of a build that answers below `/api/`, and whatever answers where nothing is. The router tries an address against all
 * routes it was given; of 90, a saved answer would meet 80 pages first.
 */
export function apiBuild(build: Build): Build {
  return typeof build === 'function' ? async () => apiRoutesOf(await build()) : apiRoutesOf(build)
}

function apiRoutesOf(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).filter(([id, route]) => id === 'root' || route?.path === '*' || route?.path?.startsWith('api/'))
  return { ...build, routes: Object.fromEntries(routes) }
}
