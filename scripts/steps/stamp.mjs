import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from './root.mjs'

const files = ['package-lock.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json']
const folders = ['app', 'db', 'scripts', 'public']
const stampFile = inRoot('build', '.stamp')
const products = ['server/index.js', 'client', 'client/app.webmanifest', 'serve.js', 'pages.js', 'commands', 'compile-worker.js', 'read-worker.js', 'sw.js']

/** The sha256 over names and bytes of all that goes into the build (tests too: the style sheet is drawn from every file). */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const path of [...files, ...folders.flatMap(filesBelow)]) {
    if (!existsSync(inRoot(path))) continue
    const bytes = readFileSync(inRoot(path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** Is everything built, and from exactly these sources? */
export function isBuilt(stamp) {
  if (!products.every((path) => existsSync(inRoot('build', path)))) return false
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

/** From here on the build folder belongs to no sources, until `markBuilt`. */
export const forgetBuilt = () => rmSync(stampFile, { force: true })

/** Say that the build folder was made from the sources with this stamp. */
export function markBuilt(stamp) {
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

function filesBelow(folder) {
  if (!existsSync(inRoot(folder))) return []
  const entries = readdirSync(inRoot(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(`${folder}/${entry.name}`)
    return entry.isFile() ? [`${folder}/${entry.name}`] : []
  })
}
