import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A path inside the project, absolute. */
export const inRoot = (...parts) => join(root, ...parts)

/** The JavaScript file behind an installed package's command, to be run by this Node without npx (which costs a second). */
export function commandFile(packageName, command) {
  const folder = inRoot('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
