import type { Writable } from 'node:stream'

const barWidth = 24
const redrawMs = 100
const lineMs = 3000

export type ProgressBar = { at: (done: number, note?: string) => void; end: () => void }

type Output = Writable & { isTTY?: boolean }

/**
 * Shows how far work is: on a terminal one line that is drawn over, elsewhere a line every few seconds. `total` is null where nobody
 * knows it. `end` clears the terminal's line, so that what comes after stands alone. `clock` gives milliseconds.
 */
export function progressBar(what: string, total: number | null, out: Output = process.stdout, clock = () => performance.now()): ProgressBar {
  const pause = out.isTTY ? redrawMs : lineMs
  let shownAt = out.isTTY ? -Infinity : clock()
  return {
    at(done, note = '') {
      if (clock() - shownAt < pause && !(out.isTTY && done === total)) return
      shownAt = clock()
      const words = `${figure(done)}${total === null ? '' : ` of ${figure(total)}`} ${what}${note && `, ${note}`}`
      out.write(out.isTTY ? `\r\x1b[2K  ${total ? `${bar(done / total)} ` : ''}${words}` : `  ${words}\n`)
    },
    end() {
      if (out.isTTY && shownAt > -Infinity) out.write('\r\x1b[2K')
    },
  }
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * barWidth)
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled)
}

const figure = (value: number) => value.toLocaleString('en-US')
