import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { CsvError } from 'csv-parse'
import { z } from 'zod'
import { parseCsv } from '../csv/parse-csv'
import { CommandFault } from '../terminal/run-command'
import { type Answers, type Names, newNames } from './answers'

const columns = ['user', 'item', 'skills', 'ts', 'correct'] as const
const shownFaults = 20
const largestRow = 100_000

const name = z.string().trim().min(1, 'is empty')
const row = z.object({
  user: name,
  item: name,
  skills: name.transform((text) => [...new Set(text.split(';').map((skill) => skill.trim()))]).refine((skills) => !skills.includes(''), 'has an empty skill'),
  ts: z.coerce.number('is not a number of seconds').min(0, 'is before 1970'),
  correct: z.enum(['0', '1'], 'is neither 0 nor 1'),
})

/** Names that two logs share, so that an item of one is the same item in the other. */
export type SharedNames = { items: Names; skills: Names }

/**
 * Read an answer log: comma-separated, packed by gzip where its name ends in `.gz`, with the columns user, item, skills (separated by
 * `;`), ts (seconds since 1970, 0 without times) and correct (0 or 1), in any order. Throws a CommandFault that names the bad rows.
 */
export async function readAnswers(file: string, { items, skills }: SharedNames, onProgress: (rows: number) => void = () => {}): Promise<Answers> {
  const users = newNames()
  const lists = new Map<string, readonly number[]>()
  const answers = { users: [] as number[], items: [] as number[], skills: [] as (readonly number[])[], times: [] as number[], scores: [] as number[] }
  const faults: string[] = []
  let places: number[] | null = null
  for await (const { fields, lastLine } of rowsOf(file)) {
    if (places === null) {
      places = placesOf(fields, file)
      continue
    }
    const read = row.safeParse(Object.fromEntries(columns.map((column, index) => [column, fields[places?.[index] ?? -1] ?? ''])))
    if (!read.success) {
      faults.push(...read.error.issues.map(({ path, message }) => `line ${lastLine}: ${String(path[0])} ${message}`))
      continue
    }
    const { user, item, skills: named, ts, correct } = read.data
    const key = named.join(';')
    const list = lists.get(key) ?? named.map(skills.placeOf)
    lists.set(key, list)
    answers.users.push(users.placeOf(user))
    answers.items.push(items.placeOf(item))
    answers.skills.push(list)
    answers.times.push(ts * 1000)
    answers.scores.push(Number(correct))
    onProgress(answers.users.length)
  }
  if (faults.length > 0) throw new CommandFault(faultWords(file, faults))
  if (answers.users.length === 0) throw new CommandFault(`${file} holds no answer.`)
  return { ...answers, userNames: users.list }
}

async function* rowsOf(file: string): ReturnType<typeof parseCsv> {
  const bytes = createReadStream(file)
  const plain = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  bytes.on('error', (fault) => plain.destroy(fault))
  try {
    yield* parseCsv(plain.setEncoding('utf8') as AsyncIterable<string>, largestRow, ['\r\n', '\n'])
  } catch (fault) {
    if (fault instanceof CsvError) throw new CommandFault(`${file}: ${fault.message}`)
    throw new CommandFault(`${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}.`)
  }
}

function placesOf(heads: readonly string[], file: string): number[] {
  const names = heads.map((head) => head.replace(/^\uFEFF/, '').trim())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new CommandFault(`${file}, line 1: the column ${missing.join(', ')} is missing. There must be ${columns.join(', ')}.`)
  return columns.map((column) => names.indexOf(column))
}

function faultWords(file: string, faults: readonly string[]): string {
  const more = faults.length - shownFaults
  return [`${file} has rows that cannot be read; nothing was evaluated.`, ...faults.slice(0, shownFaults), ...(more > 0 ? [`and ${more} more.`] : [])].join('\n')
}
