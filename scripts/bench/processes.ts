import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')
/** Linux counts processor time for other programs in hundredths of a second on every platform Node runs on. */
const msPerTick = 10

/** A process and all below it, itself first. */
export function treeOf(pid: number): number[] {
  const parents = hasProc ? parentsFromProc() : parentsFromPs()
  const below = (one: number): number[] => [one, ...parents.filter(([, parent]) => parent === one).flatMap(([child]) => below(child))]
  return below(pid)
}

/** Memory that a process holds in RAM, in bytes. */
export function residentBytes(pid: number): number {
  if (hasProc) return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
}

/** Processor time that a process and all below it have used, in milliseconds; null where the system does not tell it finely enough. */
export function processorMs(pid: number): number | null {
  if (!hasProc) return null
  const ticks = treeOf(pid).map((one) => {
    const fields = statFields(one)
    return Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)
  })
  return ticks.reduce((sum, one) => sum + one, 0) * msPerTick
}

/** The fields of a process's stat file after its name, from the state on; null when it has just ended. */
function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function parentsFromProc(): (readonly [number, number])[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((name) => [Number(name), Number(statFields(Number(name))?.[1] ?? 0)] as const)
}

function parentsFromPs(): (readonly [number, number])[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return lines.map((line) => line.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => [pid, parent] as const)
}
