import { parentPort } from 'node:worker_threads'
import type { CompileRequest } from './artifact'
import { makeArtifact } from './make-artifact'

/** The thread that compiles: says `ready` once, then answers each request with one reply. */
parentPort?.on('message', async (request: CompileRequest) => {
  parentPort?.postMessage(await makeArtifact(request))
})
parentPort?.postMessage('ready')
