/** A step that did not succeed: `message` says what to do now, `output` is what the step's program printed. */
export class StepFailed extends Error {
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

/** Print one step's line: its name, what came of it, and its seconds. */
export function report(name, what, seconds) {
  console.log(`  ${name.padEnd(10)} ${what.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s`)
}

/**
 * Do one step and print its line. `work` returns a few words on what it did, or throws; a throw prints the line
 * as failed and goes on to the caller.
 */
export async function step(name, work) {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  try {
    report(name, await work(), seconds())
  } catch (problem) {
    report(name, 'failed', seconds())
    throw problem
  }
}

/** Say a failed step's output and advice on stderr. A defect of our own keeps its stack. */
export function explain(problem) {
  if (!(problem instanceof StepFailed)) return console.error(problem)
  if (problem.output) console.error(`\n${problem.output.trimEnd()}`)
  console.error(`\n${problem.message}`)
}

/** The last `count` lines of a program's output. */
export const tail = (output, count) => output.trimEnd().split('\n').slice(-count).join('\n')
