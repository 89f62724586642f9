const started = performance.now()

/** One line on what is going on, with the seconds since the start. */
export function say(line: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  process.stdout.write(`${seconds.padStart(5)} s  ${line}\n`)
}
