import { openDevice } from './person'
import { build } from './worker-scope'

type Builds = Record<string, { files: readonly string[]; seen: number }>

const buildsKey = '/kept/builds'
const day = 24 * 60 * 60 * 1000
/** A page that was open longer than this without going anywhere loads anew when it misses a file. */
const patience = 2 * day

/** This worker's build has its files here. */
export async function addBuild(now: number): Promise<void> {
  await write({ ...(await read()), [build.version]: { files: build.files, seen: now } })
}

/** A page of this build is open. */
export async function seeBuild(version: string, now: number): Promise<void> {
  const builds = await read()
  const known = builds[version]
  if (known) await write({ ...builds, [version]: { ...known, seen: now } })
}

/** The files of this build and of those that open pages may still be of; what is said of older ones is dropped. */
export async function filesInUse(now: number): Promise<string[]> {
  const builds = await read()
  const inUse = Object.entries(builds).filter(([version, { seen }]) => version === build.version || now - seen < patience)
  if (inUse.length < Object.keys(builds).length) await write(Object.fromEntries(inUse))
  return [...build.files, ...inUse.flatMap(([, { files }]) => files)]
}

async function read(): Promise<Builds> {
  const stored = await (await openDevice()).match(buildsKey)
  return stored ? ((await stored.json()) as Builds) : {}
}

async function write(builds: Builds): Promise<void> {
  await (await openDevice()).put(buildsKey, Response.json(builds))
}
