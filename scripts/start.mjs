import './steps/require-node.mjs'
import { buildAll, buildWorker } from './steps/build-all.mjs'
import { handOver } from './steps/children.mjs'
import { install } from './steps/install.mjs'
import { explain, step } from './steps/report.mjs'
import { serverFlags } from './steps/server-flags.mjs'

const dev = process.argv.includes('--dev')
const rest = process.argv.slice(2).filter((argument) => argument !== '--dev')

/** Who names no environment is looking around and gets the demo organisation; who says production gets no demo people unasked. */
function environment() {
  const { NODE_ENV, DEMO } = process.env
  // Database connections and password hashes share these threads; the usual four would let sign-ins hold up every query.
  const own = { UV_THREADPOOL_SIZE: '8', ...process.env }
  if (dev) return { ...own, NODE_ENV: 'development', DEMO: DEMO || '1' }
  if (NODE_ENV) return own
  return { ...own, NODE_ENV: 'production', DEMO: DEMO || '1' }
}

try {
  await step('install', install)
  await step('build', dev ? buildWorker : buildAll)
  const server = dev ? ['--import', 'tsx', 'scripts/serve.ts', '--dev'] : [...serverFlags, 'build/serve.js']
  handOver([...server, ...rest], { env: environment() })
} catch (problem) {
  explain(problem)
  process.exitCode = 1
}
