import { parseArgs } from 'node:util'
import { db } from '#db/client.server'
import { mediaStore } from '~/workflows/media/store.server'
import { sweepMedia } from '~/workflows/media/sweep-media.server'
import { requireDatabase } from './database/require-database'
import { countWords, sizeWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run media:sweep [-- --delete]
Lists stored files that nothing refers to and that are older than a day; with --delete they are removed.`

async function sweep(): Promise<void> {
  const remove = readOptions()
  const elapsed = stopwatch()
  await requireDatabase(db)
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort())
  const bar = progressBar('files looked at', null)
  const { looked, orphans, strange, removed } = await sweepMedia(db, mediaStore(), {
    remove, now: new Date(), signal: interruption.signal, onProgress: (seen) => bar.at(seen),
  })
  bar.end()
  for (const { key, bytes } of orphans) say(`  ${key}  ${sizeWords(bytes)}`)
  const all = sizeWords(orphans.reduce((sum, { bytes }) => sum + bytes, 0))
  say(`Looked at ${countWords(looked, 'file', 'files')} in ${mediaStore().place} in ${elapsed()}: ${countWords(orphans.length, 'orphan', 'orphans')}, ${all}.`)
  if (strange > 0) say(`${countWords(strange, 'file is', 'files are')} not from Countersign and left alone.`)
  if (remove) say(`Removed ${countWords(removed, 'file', 'files')}.`)
  else if (orphans.length > 0) say('Nothing was removed. Say npm run media:sweep -- --delete to remove them.')
  if (interruption.signal.aborted) {
    say('Stopped before the end. Run it again for the rest.')
    process.exitCode = 130
  }
}

function readOptions(): boolean {
  try {
    return parseArgs({ options: { delete: { type: 'boolean' } } }).values.delete === true
  } catch (fault) {
    throw new CommandFault(`${(fault as Error).message}\n${usage}`)
  }
}

await runCommand(sweep, [], () => db.destroy())
