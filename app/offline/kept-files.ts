import { addBuild, filesInUse } from './kept-builds'
import { isAsset, isPicture } from './paths'
import { findHolder, openFiles } from './person'
import { build } from './worker-scope'

const openAssets = () => caches.open('countersign-assets')
const sizeHeader = 'X-Kept-Bytes'

/** Fetch what the pages of this build need. Throws where one file does not come, so that the worker is installed whole or not at all. */
export async function keepBuild(): Promise<void> {
  const assets = await openAssets()
  const missing = await Promise.all(build.files.map(async (path) => ((await assets.match(path)) ? [] : [path])))
  await assets.addAll(missing.flat())
  await addBuild(Date.now())
}

/** A lasting file: as kept, else from the network, and kept then where it belongs to somebody who is known here. */
export async function lastingFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const kept = await findFile(pathname)
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (problem) {
    const other = isPicture(pathname) ? await otherWidthOf(pathname) : undefined
    if (other) return other
    throw problem
  }
}

async function findFile(path: string): Promise<Response | undefined> {
  if (isAsset(path)) return (await openAssets()).match(path)
  const holder = await findHolder()
  return holder ? (await openFiles(holder.person)).match(path) : undefined
}

/** The same picture in a width that is here: a turned phone may ask for one that never came. */
async function otherWidthOf(path: string): Promise<Response | undefined> {
  const holder = await findHolder()
  if (!holder) return undefined
  const files = await openFiles(holder.person)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const found = (await files.keys()).find(({ url }) => new URL(url).pathname.startsWith(folder))
  return found ? files.match(found) : undefined
}

/** Keep these files with a person's pages; returns the bytes of those that are the person's own. One that does not come is left out. */
export async function keepFiles(person: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => keepFile(person, path).catch(() => 0)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function keepFile(person: string, path: string): Promise<number> {
  const cache = isAsset(path) ? await openAssets() : await openFiles(person)
  const kept = await cache.match(path)
  if (kept) return Number(kept.headers.get(sizeHeader))
  const answer = await fetch(path)
  if (!answer.ok) return 0
  const body = await answer.blob()
  const headers = new Headers(answer.headers)
  const size = isAsset(path) ? 0 : body.size
  headers.set(sizeHeader, String(size))
  await cache.put(path, new Response(body, { headers }))
  return size
}

/** Let go of a person's files that no kept page uses, and of assets that neither a kept page nor a build in use does. */
export async function dropUnused(person: string, used: ReadonlySet<string>): Promise<void> {
  await dropFrom(await openFiles(person), used)
  await dropFrom(await openAssets(), new Set([...used, ...(await filesInUse(Date.now()))]))
}

async function dropFrom(cache: Cache, used: ReadonlySet<string>): Promise<void> {
  const unused = (await cache.keys()).filter(({ url }) => !used.has(new URL(url).pathname))
  await Promise.all(unused.map((request) => cache.delete(request)))
}
