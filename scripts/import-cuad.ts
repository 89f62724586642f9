import { db } from '#db/client.server'
import { listClauseTypes } from '#db/queries/clause-types'
import { importBank } from '~/workflows/content/import-bank.server'
import { clauseDrillBank } from '~/workflows/quiz/clause-drill'
import { type Collected, collectDrills } from './cuad/collect-drills'
import { FileFault } from './cuad/file-fault'
import { renderReport } from './cuad/report'
import { requireDatabase } from './database/require-database'
import { countWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, fileArgument, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run import:cuad -- <file>
The file is CUAD’s master_clauses.csv, plain or gzipped.`

/** Bring the clause drills of a master clauses file into the question bank. The file decides: what is no longer in it retires. */
async function importCuad(): Promise<void> {
  const { file } = fileArgument(usage)
  const elapsed = stopwatch()
  await requireDatabase(db)
  const types = await listClauseTypes(db)
  if (types.length === 0) throw new CommandFault('The database has no clause types yet. Run npm start once first.')

  const collected = await collect(file, types)
  const drafts = collected.drills.map(({ key, type, skills, clauseTypes, difficulty, body }) => ({
    key, type, skills, clauseTypes, difficulty, lessonId: null, body,
  }))
  const { added, changed, unchanged, retired } = await importBank(db, { bank: clauseDrillBank, origin: 'cuad', drafts, now: new Date() })

  say(renderReport(collected, types))
  const counts = Object.entries({ added, changed, unchanged, retired }).map(([word, count]) => `${count.toLocaleString('en-US')} ${word}`)
  say(`\nQuestions: ${counts.join(', ')}. It took ${elapsed()}.`)
}

async function collect(file: string, types: Parameters<typeof collectDrills>[1]): Promise<Collected> {
  const bar = progressBar('contracts read', null)
  try {
    return await collectDrills(file, types, ({ rows, kept }) => bar.at(rows, `${countWords(kept, 'drill', 'drills')} kept`))
  } catch (fault) {
    if (fault instanceof FileFault) throw new CommandFault(`${file}: ${fault.message}\nNothing was imported.`)
    throw fault
  } finally {
    bar.end()
  }
}

await runCommand(importCuad, [], () => db.destroy())
