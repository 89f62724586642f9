import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

/** The sha256 of package-lock.json, or null when there is no lock file. */
export function lockHash() {
  const file = inRoot('package-lock.json')
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null
}

/**
 * Does node_modules hold what package-lock.json asks for, by npm's own record of what it put there? So that a newcomer
 * who ran `npm ci` is not made to wait for a second one. Optional packages may be absent (other platforms).
 */
export function installedAsLocked() {
  const record = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(record) || !existsSync(inRoot('package-lock.json'))) return false
  const installed = readPackages(record)
  const locked = readPackages(inRoot('package-lock.json'))
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
