import { parentPort } from 'node:worker_threads'
import type { CompileRequest } from './artifact'
import { makeArtifact } from './make-artifact'
import { makeStem, type StemRequest } from './make-stem'

/** The thread that compiles lessons and stems: says `ready` once, then answers each request with one reply. */
parentPort?.on('message', async (request: CompileRequest | StemRequest) => {
  parentPort?.postMessage(await ('stem' in request ? makeStem(request) : makeArtifact(request)))
})
parentPort?.postMessage('ready')
