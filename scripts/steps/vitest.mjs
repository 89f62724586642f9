import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onInterrupt, run } from './children.mjs'
import { StepFailed } from './report.mjs'
import { commandFile, root } from './root.mjs'

const vitest = (...args) => [commandFile('vitest', 'vitest'), ...args]
const named = (projects) => projects.map((project) => `--project=${project}`)

/**
 * Files that keep nothing between tests share processes and what those have loaded; vitest hears of it for a whole run, not of one
 * project. The library's own tests end threads in all ways there are, and each file of them keeps to a process of its own.
 */
const sharing = ['--poolOptions.forks.isolate=false', '--exclude=app/library/**']

/** Run these vitest projects on this terminal and return `{ passed, failed, skipped, again, told }`; `told`: what failed, if only once, with its first words. */
export async function runTests(projects, env) {
  const rest = projects.filter((project) => project !== 'domain')
  const runs = [
    ...(projects.includes('domain') ? [[['domain'], sharing], [['domain'], ['app/library/']]] : []),
    ...(rest.length > 0 ? [[rest, []]] : []),
  ]
  const total = { passed: 0, failed: 0, skipped: 0, again: 0, told: [] }
  for (const [names, settings] of runs) {
    const { told, ...counts } = await runTogether(names, settings, env)
    for (const kind of Object.keys(counts)) total[kind] += counts[kind]
    total.told.push(...told)
  }
  return total
}

async function runTogether(projects, settings, env) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-tests-'))
  const outputFile = join(folder, 'results.json')
  const cleanUp = () => rmSync(folder, { recursive: true, force: true })
  onInterrupt(cleanUp)
  try {
    const args = vitest('run', ...named(projects), ...settings, '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`)
    const { code } = await run(process.execPath, args, { env, show: true })
    return countResults(existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : null, code)
  } finally {
    cleanUp()
  }
}

/**
 * Count one vitest JSON report. A file that failed without a failed test in it (it does not load, or a hook threw)
 * counts as one failed; so does a run that ended badly with nothing else to show for it (a crash, an unhandled rejection). `again`: how many of those that passed did so the second time only.
 */
export function countResults(results, code) {
  if (results === null) return { passed: 0, failed: 1, skipped: 0, again: 0, told: ['vitest left no results'] }
  const silentFailures = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = results.numFailedTests + silentFailures.length
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
    again: results.testResults.flatMap((file) => file.assertionResults).filter(passedAgain).length,
    told: results.testResults.flatMap(tellFailures),
  }
}

/** A line for each test of a file that failed, or passed the second time only, and for a file that failed as a whole. */
function tellFailures({ name, status, message, assertionResults }) {
  const file = relative(root, name)
  const failed = assertionResults.filter((test) => test.status === 'failed' || passedAgain(test))
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : []
  return failed.map((test) => `${file}, “${test.title}”${test.status === 'failed' ? '' : ', the first time'}: ${firstLine(test.failureMessages[0])}`)
}

const firstLine = (message) => (message ?? '').split('\n', 1)[0].slice(0, 300)

/** It passed, and what it failed of before is still told. */
const passedAgain = ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0

/** The test files of one project, relative to the project's folder. Throws StepFailed where vitest cannot tell. */
export async function testFilesOf(project) {
  const { code, output } = await run(process.execPath, vitest('list', '--filesOnly', '--json', ...named([project])))
  const start = output.indexOf('[')
  if (code !== 0 || start < 0) throw new StepFailed(`The test files of ${project} could not be listed.`, output)
  return JSON.parse(output.slice(start)).map(({ file }) => relative(root, file))
}
