import './steps/require-node.mjs'
import { buildAll } from './steps/build-all.mjs'
import { checkTypes, lint } from './steps/checks.mjs'
import { install } from './steps/install.mjs'
import { explain, step } from './steps/report.mjs'
import { chooseBrowser, openPostgres } from './steps/test-needs.mjs'
import { runTests, testFilesOf } from './steps/vitest.mjs'

const projects = ['domain', 'sqlite', 'postgres', 'browser']
const only = process.argv[2] === '--only' ? process.argv.slice(3).flatMap((names) => names.split(',')) : null
const wanted = new Set(only ?? projects)
const tally = { passed: 0, failed: 0, skipped: 0, again: 0 }
const told = []

if ((process.argv.length > 2 && !only?.length) || ![...wanted].every((name) => projects.includes(name))) {
  console.error(`Usage: npm test [-- --only ${projects.join(' ')}]`)
  process.exit(1)
}

let postgres = null
try {
  await testEverything()
} catch (problem) {
  failedBy(problem)
} finally {
  await postgres?.stop()
}
for (const line of told) console.log(`  failed     ${line}`)
const { passed, failed, skipped, again } = tally
console.log(`Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${again > 0 ? `, ${again} only when tried again` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

async function testEverything() {
  await step('install', install)
  const served = wanted.size > 1 || !wanted.has('domain')
  const [built, needs] = await Promise.all([
    served ? attempt(() => step('build', buildAll).then(() => true)) : null,
    findNeeds(),
    only ? null : attempt(() => step('types', checkTypes)),
    only ? null : attempt(() => step('lint', lint)),
  ])
  const { browser } = needs
  const missing = new Map()
  if (wanted.has('postgres') && !postgres) missing.set('postgres', 'there is no PostgreSQL')
  if (wanted.has('browser') && !browser) missing.set('browser', 'there is no browser')
  const needBuild = projects.filter((project) => project !== 'domain' && wanted.has(project))
  if (!built) for (const project of needBuild) missing.set(project, 'there is no build')
  for (const [project, reason] of missing) await attempt(() => skip(project, reason))
  await runWhatCanRun([...wanted].filter((project) => !missing.has(project)), browser)
}

/** One after the other: where both have to be installed, apt-get does one thing at a time. */
async function findNeeds() {
  if (wanted.has('postgres')) postgres = await attempt(openPostgres)
  return { browser: wanted.has('browser') && (await attempt(chooseBrowser)) }
}

async function skip(project, reason) {
  for (const file of await testFilesOf(project)) {
    console.log(`  skipped    ${file} on ${project}: ${reason}`)
    tally.skipped += 1
  }
}

async function runWhatCanRun(running, browser) {
  if (running.length === 0) return
  const env = { ...process.env, NODE_ENV: 'test' }
  // Tests neither touch the data a developer works with nor send mail.
  for (const name of ['DATABASE_URL', 'DATABASE_FILE', 'DATA_DIR', 'SMTP_URL']) delete env[name]
  if (postgres) env.TEST_DATABASE_URL = postgres.url
  if (browser) env.CHROMIUM_PATH = browser
  await step('vitest', async () => {
    const counts = await runTests(running, env)
    for (const kind of Object.keys(tally)) tally[kind] += counts[kind]
    told.push(...counts.told)
    return running.join(', ')
  })
}

/** Return what `work` gives. What fails counts as one failed test and gives null, and the run goes on with what is left. */
async function attempt(work) {
  try {
    return await work()
  } catch (problem) {
    failedBy(problem)
    return null
  }
}

function failedBy(problem) {
  explain(problem)
  told.push(problem instanceof Error ? problem.message : String(problem))
  tally.failed += 1
}
