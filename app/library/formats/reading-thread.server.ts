import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type ContentFault, faultIn } from '../content-fault'
import type { ReadReply, ReadRequest } from './read-questions'

const mostMs = 60_000
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

let turn: Promise<unknown> = Promise.resolve()

/**
 * Read a file of questions in a thread of its own, with bounded memory and time, so that no file can stop the server; files take turns.
 * A thread that takes too long or runs out of memory is ended, and that is a fault of the file.
 */
export function readInThread(request: ReadRequest): Promise<ReadReply | { faults: ContentFault[] }> {
  const reading = turn.then(() => read(request))
  turn = reading.catch(() => {})
  return reading
}

async function read(request: ReadRequest): Promise<ReadReply | { faults: ContentFault[] }> {
  const thread = new Worker(pathToFileURL(path.join(process.cwd(), 'build', 'read-worker.js')), { execArgv: [], env: { NODE_ENV: 'production' }, resourceLimits: memory })
  const late = AbortSignal.timeout(mostMs)
  try {
    await once(thread, 'message', { signal: late })
    thread.postMessage(request)
    const [reply] = (await once(thread, 'message', { signal: late })) as [ReadReply]
    return reply
  } catch (cause) {
    if (late.aborted) return { faults: [faultIn(request.name, `Reading this file took longer than ${mostMs / 1000} seconds and was stopped. Part it into smaller files.`)] }
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return { faults: [faultIn(request.name, 'Reading this file needed more memory than a file may use and was stopped. Part it into smaller files.')] }
    }
    throw cause
  } finally {
    await thread.terminate()
  }
}
