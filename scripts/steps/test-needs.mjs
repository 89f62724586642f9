import { findBrowser } from '../../test/browser/find-browser.mjs'
import { startPostgres } from '../../test/databases/postgres.mjs'
import { canInstallPackages, installPackage } from './apt.mjs'
import { onInterrupt } from './children.mjs'
import { step, StepFailed } from './report.mjs'

/**
 * A PostgreSQL to test on: the one TEST_DATABASE_URL names, a private cluster, or null where the machine has none and
 * cannot get it. Prints its step; throws StepFailed where there is one that does not start.
 */
export async function openPostgres() {
  const named = process.env.TEST_DATABASE_URL
  let postgres = named ? { url: named, stop: async () => {} } : null
  await step('postgres', async () => {
    if (named) return 'as TEST_DATABASE_URL says'
    postgres = await start()
    if (postgres === null && canInstallPackages()) {
      await installPackage('postgresql', 'to test on PostgreSQL as well')
      postgres = await start()
    }
    return postgres === null ? 'none here' : 'private cluster'
  })
  return postgres
}

async function start() {
  try {
    const postgres = await startPostgres()
    if (postgres) onInterrupt(postgres.stop)
    return postgres
  } catch (problem) {
    throw new StepFailed('Set TEST_DATABASE_URL to an empty database to test on that one instead.', problem.message)
  }
}

/** The path of a browser to test with, or null. Prints its step; throws StepFailed where CHROMIUM_PATH is wrong. */
export async function chooseBrowser() {
  let path = null
  await step('browser', async () => {
    try {
      path = await findBrowser({ install: true })
    } catch (problem) {
      throw new StepFailed(problem.message)
    }
    return path ?? 'none here'
  })
  return path
}
