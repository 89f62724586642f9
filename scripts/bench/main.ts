import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { buildAll } from '../steps/build-all.mjs'
import { onInterrupt } from '../steps/children.mjs'
import { explain } from '../steps/report.mjs'
import { openDatabases } from './databases'
import { loadLine, loadNow, machineLines } from './machine'
import { type DatabaseFigures, measureDatabase } from './measure-database'
import { measureFold } from './measure-fold'
import { type Options, readOptions, usage } from './options'
import { fullPlan, type Plan, quickPlan } from './plan'
import { say } from './progress'
import { report } from './report'
import { startBare } from './servers'
import { tidyUp } from './tidy'

/** Measure the product beside bare servers and raw inserts, print the report, and write it where `--out` says. */
async function measure(options: Options): Promise<void> {
  const loadBefore = loadNow()
  say(`load average ${loadBefore.toFixed(2)}; build ${await buildAll()}`)
  const plan = options.quick ? quickPlan : fullPlan
  const fold = options.only.includes('fold') ? measureFold(plan.foldRows) : null
  const figures = options.only.some((name) => name !== 'fold') ? await measureDatabases(options, plan) : []
  const text = report([...machineLines(), loadLine(loadBefore, loadNow())], figures, fold)
  process.stdout.write(`\n${text}`)
  if (options.out === null) return
  const file = resolve(process.env.COUNTERSIGN_CWD ?? '.', options.out)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

async function measureDatabases(options: Options, plan: Plan): Promise<DatabaseFigures[]> {
  const databases = await openDatabases(options.postgres)
  const bare = { remix: await startBare('bare-remix.tsx'), http: await startBare('bare-http.ts') }
  const figures: DatabaseFigures[] = []
  for (const database of databases) {
    figures.push(await measureDatabase(database, bare, plan, options, figures.some((one) => one.firstViews !== null)))
  }
  return figures
}

onInterrupt(tidyUp)
// The channel ends when the command that started this one was killed without a word: that is an interruption too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

const read = readOptions(process.argv.slice(2))
if ('fault' in read) {
  process.stderr.write(`${read.fault}\n${usage}\n`)
  process.exitCode = 1
} else {
  try {
    await measure(read.options)
  } catch (fault) {
    explain(fault)
    process.exitCode = 1
  } finally {
    await tidyUp()
    // Listening for the channel's end would otherwise keep this process waiting for it.
    process.channel?.unref()
  }
}
