import { mkdtemp, rm, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** For tests: the compiling thread built as for release, in a folder of its own that `remove` takes away. */
export async function buildTestWorker(): Promise<{ folder: string; file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lesson-compiler-'))
  const file = path.join(folder, 'compile-worker.mjs')
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir')
  await build({
    entryPoints: [fileURLToPath(new URL('./compile-worker.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
  })
  return { folder, file, remove: () => rm(folder, { recursive: true, force: true }) }
}
