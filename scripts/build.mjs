import './steps/require-node.mjs'
import { buildAll } from './steps/build-all.mjs'
import { install } from './steps/install.mjs'
import { explain, step } from './steps/report.mjs'

try {
  await step('install', install)
  await step('build', buildAll)
} catch (problem) {
  explain(problem)
  process.exitCode = 1
}
