import './steps/require-node.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { builtCommand, buildWorker } from './steps/build-all.mjs'
import { handOver } from './steps/children.mjs'
import { install } from './steps/install.mjs'
import { explain, step } from './steps/report.mjs'
import { inRoot } from './steps/root.mjs'

const [name, ...args] = process.argv.slice(2)

/** The scripts this command can run, by name: each TypeScript file of scripts/, and the main.ts of each folder in it. */
function knownScripts() {
  const entries = readdirSync(inRoot('scripts'))
  const names = entries.flatMap((entry) => {
    if (existsSync(inRoot('scripts', entry, 'main.ts'))) return [`${entry}/main`]
    return entry.endsWith('.ts') && !/\.(d|test)\.ts$/.test(entry) ? [entry.slice(0, -3)] : []
  })
  return names.filter((known) => known !== 'serve').sort()
}

if (!knownScripts().includes(name)) {
  console.error(name ? `There is no script called ${name}.` : 'Usage: node scripts/run.mjs <name> [arguments]')
  console.error(`The scripts are: ${knownScripts().join(', ') || 'none yet'}`)
  process.exit(1)
}

try {
  await step('install', install)
  await step('build', buildWorker)
  // npm runs scripts in the project's folder; a file named on the command line is meant from where the user stood.
  const env = { ...process.env, COUNTERSIGN_CWD: process.env.INIT_CWD ?? process.cwd() }
  const built = builtCommand(name)
  handOver([...(built ? ['--enable-source-maps', built] : ['--import', 'tsx', `scripts/${name}.ts`]), ...args], { env })
} catch (problem) {
  explain(problem)
  process.exitCode = 1
}
