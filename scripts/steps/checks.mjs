import { run } from './children.mjs'
import { StepFailed } from './report.mjs'
import { commandFile } from './root.mjs'

/** Check the types of the whole project. Returns a few words; throws StepFailed with all that was found. */
export const checkTypes = () => check('tsc', 'typescript', ['--noEmit'])

/** Lint the whole project. Returns a few words; throws StepFailed with all that was found. */
export const lint = () => check('eslint', 'eslint', ['.', '--max-warnings', '0'])

async function check(command, packageName, args) {
  const file = commandFile(packageName, command)
  const { code, output } = await run(process.execPath, [file, ...args], { heartbeat: `${command} is still running` })
  if (code !== 0) throw new StepFailed(`${command} is not content.`, output)
  return 'clean'
}
