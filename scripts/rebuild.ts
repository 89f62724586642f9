import { db } from '#db/client.server'
import { rebuild } from '~/workflows/readiness/rebuild.server'
import { rebuildSearch } from '~/workflows/search/index-search.server'
import { requireDatabase } from './database/require-database'
import { countWords, stopwatch } from './terminal/figures'
import { progressBar } from './terminal/progress-bar'
import { CommandFault, runCommand, say } from './terminal/run-command'

/** Derive mastery, readiness, progress and the search index again. May run while people work, be interrupted, and run again. */
async function rebuildAll(): Promise<void> {
  if (process.argv.length > 2) throw new CommandFault('Usage: npm run rebuild')
  const elapsed = stopwatch()
  await requireDatabase(db)
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort())

  let bar: ReturnType<typeof progressBar> | undefined
  const onProgress = (people: number, total: number) => (bar ??= progressBar('people', total)).at(people)
  const { people, total, corrected, added, changed, removed } = await rebuild(db, { now: new Date(), onProgress, signal: interruption.signal })
  bar?.end()

  const { lessons, terms, clauseTypes } = await rebuildSearch(db, new Date())
  say(`Search: ${countWords(lessons, 'lesson', 'lessons')}, ${countWords(terms, 'term', 'terms')} and ${countWords(clauseTypes, 'clause type', 'clause types')} indexed.`)
  say(`Rebuilt from the facts: ${countWords(people, 'person', 'people')} in ${elapsed()}.`)
  if (corrected === 0 && changed === 0) say('Every row already agreed with the facts.')
  else say(`Put right: ${countWords(corrected, 'person', 'people')}; rows changed ${changed}, added ${added}, removed ${removed}.`)
  if (people < total && interruption.signal.aborted) {
    say(`Stopped with ${countWords(total - people, 'person', 'people')} left. What is done is done; run it again for the rest.`)
    process.exitCode = 130
  }
}

await runCommand(rebuildAll, [], () => db.destroy())
