import cluster from 'node:cluster'
import { environment } from '../app/http/environment.server'
import { prepare } from './serve/prepare'
import { announce, explainFault } from './serve/report'
import { listen } from './serve/listen'
import { superviseWorkers } from './serve/supervise'

/** The server's own process: prepares the data once, then serves by itself or through as many workers as WEB_CONCURRENCY says. */
async function serve(): Promise<void> {
  const settings = environment()
  if (cluster.isWorker) {
    await listen(settings)
    return
  }
  const signIns = await prepare(settings)
  if (settings.WEB_CONCURRENCY > 1) announce(await superviseWorkers(settings), settings, signIns)
  else announce(await listen(settings), settings, signIns)
}

serve().catch((fault: unknown) => {
  explainFault(fault)
  process.exit(1)
})
