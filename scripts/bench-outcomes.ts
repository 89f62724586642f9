import { resultOf } from './bench/child'
import { openDatabases } from './bench/databases'
import { type OutcomesTaken, outcomesReport } from './bench/outcomes-report'
import { tidyUp } from './bench/tidy'
import { onInterrupt } from './steps/children.mjs'
import { explain } from './steps/report.mjs'

/** Measure how fast a CSV file of outcomes comes in, on SQLite and, where one is named or with `--postgres`, on PostgreSQL. `--rows` and `--people` say how many. */
const wanted = (name: string, otherwise: number): string => {
  const at = process.argv.indexOf(`--${name}`)
  return String(Math.max(1, Math.trunc(Number(at === -1 ? otherwise : process.argv[at + 1])) || otherwise))
}

onInterrupt(tidyUp)
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
try {
  for (const { name, env } of await openDatabases(process.argv.includes('--postgres'))) {
    await resultOf('prepare-outcomes.ts', [wanted('people', 200)], env)
    const taken = await resultOf<OutcomesTaken>('take-outcomes.ts', [wanted('rows', 50_000), wanted('people', 200)], env)
    process.stdout.write(`${outcomesReport(name, taken)}\n`)
  }
} catch (fault) {
  explain(fault)
  process.exitCode = 1
} finally {
  await tidyUp()
  process.channel?.unref()
}
