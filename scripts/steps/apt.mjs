import { existsSync } from 'node:fs'
import { run } from './children.mjs'
import { tail } from './report.mjs'

let updated = false

/** Can this process install Debian packages? */
export const canInstallPackages = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * Install one Debian package, saying so. Returns whether apt-get succeeded; where it did not, its last lines are
 * printed and the caller goes on without.
 */
export async function installPackage(name, purpose) {
  console.log(`  apt-get    installing ${name}, ${purpose}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-q', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30']
  const apt = (...args) => run('apt-get', [...options, ...args], { env, heartbeat: `still installing ${name}`, limitSeconds: 900 })
  if (!updated) await apt('update')
  updated = true
  const { code, output } = await apt('install', '-y', '--no-install-recommends', name)
  if (code !== 0) console.log(`${tail(output, 10)}\n  apt-get    could not install ${name}`)
  return code === 0
}
