import { existsSync, rmSync } from 'node:fs'
import { run } from './children.mjs'
import { StepFailed, tail } from './report.mjs'
import { buildForWorker, drawInstallFiles, packAssets } from './device-files.mjs'
import { commandFile, inRoot } from './root.mjs'
import { forgetBuilt, isBuilt, markBuilt, sourceStamp } from './stamp.mjs'

const serverEntry = { serve: 'scripts/serve.ts', pages: 'build/server/index.js' }
const commands = ['backup', 'content-check', 'import-cuad', 'ledger-verify', 'media-sweep', 'rebuild', 'restore']
const commandEntry = Object.fromEntries(commands.map((name) => [`commands/${name}`, `scripts/${name}.ts`]))
const workerEntry = { 'compile-worker': 'app/library/compile-worker.ts', 'read-worker': 'app/library/formats/read-worker.ts' }
const deviceEntry = { sw: 'app/offline/service-worker.ts' }

/** Build pages, server, commands and workers where the sources changed. Returns a few words; throws StepFailed. */
export async function buildAll() {
  const stamp = sourceStamp()
  if (isBuilt(stamp)) return 'up to date'
  forgetBuilt()
  await buildPages()
  rmSync(inRoot('build/parts'), { recursive: true, force: true })
  await bundle({ ...serverEntry, ...commandEntry }, withPackages)
  await bundle(workerEntry)
  await bundle(deviceEntry, forBrowsers(buildForWorker()))
  await drawInstallFiles()
  packAssets()
  // Taken before the build: a file saved during it makes the next build run again.
  markBuilt(stamp)
  return 'done'
}

/** Build only the compile worker, for commands that run from the sources. Returns a few words; throws StepFailed. */
export async function buildWorker() {
  if (isBuilt(sourceStamp())) return 'up to date'
  await bundle(workerEntry)
  return 'compile worker'
}

/** The built form of this script, where it has one and is of these very sources; otherwise null, and it runs from its source. */
export const builtCommand = (name) => (commands.includes(name) && isBuilt(sourceStamp()) ? `build/commands/${name}.js` : null)

async function buildPages() {
  const env = { ...process.env, NODE_ENV: 'production' }
  const remix = commandFile('@remix-run/dev', 'remix')
  const { code, output } = await run(process.execPath, [remix, 'vite:build'], { env, heartbeat: 'still building' })
  if (code !== 0) throw new StepFailed('The pages could not be built; the lines above say where.', tail(withoutWatchedFiles(output), 60))
  if (!existsSync(inRoot('build/server/index.js'))) throw new StepFailed('The build ended without build/server/index.js.', tail(output, 60))
}

/** The bundler ends an error with the list of all files it read, which would push the error itself out of sight. */
const withoutWatchedFiles = (output) => output.replace(/\n *watchFiles: \[[^\]]*\]/g, '')

/**
 * Server and commands bring along all they import: loading some thousand small files is what a start would spend its time on. What
 * `serve` and `pages` both use lies in one part for both, for of a class there may be only one. What is left outside is native, or starts a
 * program of its own, or is there for developers. The maps name the lines of the sources and leave their text where it is.
 */
const withPackages = {
  packages: 'bundle',
  external: ['@node-rs/argon2', 'esbuild', 'pg-native', 'sharp', 'sqlite3', 'vite'],
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  sourcesContent: false,
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
}

/** A classic script that brings along all it imports. */
const forBrowsers = (build) => ({
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  packages: 'bundle',
  sourcemap: false,
  minify: true,
  define: { BUILD: JSON.stringify(build) },
})

async function bundle(entryPoints, settings = {}) {
  const esbuild = await import('esbuild')
  try {
    await esbuild.build({
      absWorkingDir: inRoot(),
      entryPoints,
      outdir: 'build',
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      tsconfig: 'tsconfig.json',
      sourcemap: 'linked',
      logLevel: 'silent',
      ...settings,
    })
  } catch (problem) {
    const messages = await esbuild.formatMessages(problem.errors ?? [], { kind: 'error' })
    throw new StepFailed(`${Object.values(entryPoints).join(' and ')} could not be bundled.`, messages.join('') || String(problem))
  }
}
