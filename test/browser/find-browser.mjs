import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canInstallPackages, installPackage } from '../../scripts/steps/apt.mjs'

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser']

/**
 * The path of a Chromium that runs here, or null. In order: CHROMIUM_PATH (throws where that names no file), the PATH,
 * the one playwright-core would use, and with `install` Debian's package.
 * @param {{ install: boolean }} options
 * @returns {Promise<string | null>}
 */
export async function findBrowser({ install }) {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`)
  }
  const found = onPath() ?? (await downloaded())
  if (found || !install || !canInstallPackages()) return found
  await installPackage('chromium', 'to run the browser tests')
  return onPath()
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(runs) ?? null
}

async function downloaded() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return runs(path) ? path : null
}

/** Some systems put a stub under this name that only advertises a package: it has to answer. */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
