import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/**
 * The folder that holds both `initdb` and `postgres`, or null. The PATH comes first, then the folders where packagers
 * put the server's programs without linking them, newest version first.
 * @returns {string | null}
 */
export function findPostgresBinaries() {
  const onPath = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin'].filter(Boolean)
  const folder = [...onPath, ...packagedFolders()].find((bin) => isProgram(join(bin, 'initdb')) && isProgram(join(bin, 'postgres')))
  return folder ? dirname(realpathSync(join(folder, 'initdb'))) : null
}

function packagedFolders() {
  const places = [
    { parent: '/usr/lib/postgresql', pattern: /^\d+/ },
    { parent: '/usr', pattern: /^pgsql-\d+/ },
    { parent: '/usr/libexec', pattern: /^postgresql\d+/, bin: '' },
    { parent: '/opt/homebrew/opt', pattern: /^postgresql@\d+/ },
    { parent: '/usr/local/opt', pattern: /^postgresql@\d+/ },
  ]
  return places.flatMap(({ parent, pattern, bin = 'bin' }) => {
    if (!existsSync(parent)) return []
    const versions = readdirSync(parent).filter((name) => pattern.test(name))
    return versions.sort((a, b) => versionOf(b) - versionOf(a)).map((name) => join(parent, name, bin))
  })
}

const versionOf = (name) => Number(/\d+/.exec(name)?.[0])

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
