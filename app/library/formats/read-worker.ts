import { parentPort } from 'node:worker_threads'
import { readQuestions, type ReadRequest } from './read-questions'

/** The thread that reads files of questions: says `ready` once, then answers one request. */
parentPort?.on('message', (request: ReadRequest) => parentPort?.postMessage(readQuestions(request)))
parentPort?.postMessage('ready')
