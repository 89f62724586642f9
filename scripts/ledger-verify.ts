import { db } from '#db/client.server'
import { type LedgerFault, verifyLedger } from '~/workflows/incentives/verify-ledger.server'
import { requireDatabase } from './database/require-database'
import { countWords, stopwatch } from './terminal/figures'
import { CommandFault, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run ledger:verify
Reads the ledger of every pay period from its first line and names each line that is not what was written. Ends with 1 when there is any.`

/** The head of each period is said so that it can be kept elsewhere: whoever rewrites a whole chain changes it. */
async function verify(): Promise<void> {
  if (process.argv.length > 2) throw new CommandFault(usage)
  const elapsed = stopwatch()
  await requireDatabase(db)
  const verified = await verifyLedger(db)
  for (const { period, faults } of verified) {
    say(`${period.planId} ${period.from} to ${period.to}, ${period.state}: ${countWords(period.lines, 'line', 'lines')}, head ${period.head}`)
    for (const fault of faults) say(`  fault   ${faultWords(fault)}`)
  }
  const faults = verified.reduce((sum, one) => sum + one.faults.length, 0)
  say(`Read ${countWords(verified.length, 'period', 'periods')} in ${elapsed()}: ${countWords(faults, 'fault', 'faults')}.`)
  if (faults > 0) process.exitCode = 1
}

function faultWords(fault: LedgerFault): string {
  if (fault.code === 'unequal') return `The lines of person ${fault.personId} come to ${fault.ledger}, and their statement says ${fault.statement} (minor units), or their points differ.`
  if (fault.code === 'changed') return `Line ${fault.seq} is not what was written.`
  if (fault.code === 'missing') return `Line ${fault.seq} is missing.`
  return `The ledger ends at line ${fault.seq}, which is not where the period says.`
}

await runCommand(verify, [], () => db.destroy())
