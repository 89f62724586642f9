import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CompileReply, CompileRequest } from './artifact'
import type { StemReply, StemRequest } from './make-stem'
import { problemAt } from './problem'

/**
 * `worker`: the file of the thread, build/compile-worker.js when left out. `limitMs`: how long one lesson may take, 5,000 unless
 * told. `startMs`: how long the thread may take to start, 30,000. `onCrash` hears why a thread was ended.
 */
export type CompilerOptions = { worker?: URL | string; limitMs?: number; startMs?: number; onCrash?: (cause: unknown) => void }

class TooLong extends Error {}

const threads = new Map<string, Worker>()
const turns = new Map<string, Promise<CompileReply | StemReply>>()

type Ask = {
  (request: CompileRequest, options?: CompilerOptions): Promise<CompileReply>
  (request: StemRequest, options?: CompilerOptions): Promise<StemReply>
}

/**
 * Hand one lesson or stem to the compiling thread and wait for its reply. Lessons take turns; the time of one counts from its own turn.
 * A thread that takes too long, runs out of memory or dies is ended, the fault becomes a problem, and the next lesson gets a
 * new thread. Never rejects.
 */
export const askCompiler = ((request: CompileRequest | StemRequest, options: CompilerOptions = {}) => {
  const file = fileOf(options.worker)
  const turn = (turns.get(file.href) ?? Promise.resolve()).then(() => ask(file, request, options))
  turns.set(file.href, turn)
  return turn
}) as Ask

async function ask(
  file: URL,
  request: CompileRequest | StemRequest,
  { limitMs = 5000, startMs = 30_000, onCrash }: CompilerOptions,
): Promise<CompileReply | StemReply> {
  if (!existsSync(file)) return refused('The lesson compiler has not been built yet. Nothing was lost; build it and try again.')
  try {
    const thread = threads.get(file.href) ?? (await start(file, startMs))
    thread.ref()
    thread.postMessage(request)
    const reply = await nextMessage(thread, limitMs, new TooLong(`no reply within ${limitMs} ms`))
    thread.unref()
    return reply as CompileReply | StemReply
  } catch (cause) {
    onCrash?.(cause)
    const thread = threads.get(file.href)
    threads.delete(file.href)
    await thread?.terminate()
    return refused(sentenceOf(cause, limitMs))
  }
}

async function start(file: URL, startMs: number): Promise<Worker> {
  const thread = new Worker(file, {
    execArgv: [],
    env: { NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  })
  threads.set(file.href, thread)
  const forget = () => threads.get(file.href) === thread && threads.delete(file.href)
  thread.on('error', forget).on('exit', forget)
  await nextMessage(thread, startMs, new Error(`the thread did not start within ${startMs} ms`))
  return thread
}

function nextMessage(thread: Worker, limitMs: number, tooLate: Error): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(tooLate)), limitMs)
    const onMessage = (message: unknown) => settle(() => resolve(message))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`the thread ended with code ${code}`)))
    thread.once('message', onMessage).once('error', onError).once('exit', onExit)
    function settle(done: () => void) {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
  })
}

function fileOf(worker: URL | string = path.join(process.cwd(), 'build', 'compile-worker.js')): URL {
  return worker instanceof URL ? worker : worker.startsWith('file:') ? new URL(worker) : pathToFileURL(worker)
}

function refused(message: string): CompileReply {
  const problem = problemAt(undefined, message)
  return { problems: [problem], words: 0, findings: [{ rule: 'refusal', severity: 'error', ...problem }] }
}

function sentenceOf(cause: unknown, limitMs: number): string {
  if (cause instanceof TooLong) {
    return `This lesson took longer than ${limitMs / 1000} seconds to compile and was stopped. Make it shorter or simpler.`
  }
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return 'This lesson needed more memory than one may use and was stopped. Make it shorter or simpler.'
  }
  return 'The lesson compiler stopped before it was done. Nothing was published; try again.'
}
