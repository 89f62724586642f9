import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mapping } from '~/domain/outcomes/file/mapping'
import { diskStore } from '~/workflows/media/disk-store.server'
import { mapFile } from '~/workflows/outcome-files/map-file.server'
import { putFile } from '~/workflows/outcome-files/put-file.server'
import { beginTaking, continueTaking, stopTaking } from '~/workflows/outcome-files/take-file.server'
import type { TestServer } from '../server'

const head = 'Record ID;Owner Email;Close_Date;Opportunity ID;Type of event in the source system;Amount;Passed'
const row = (id: number, kind: string, given = '') => `${id};${id % 5 ? 'jonas' : 'somebody-with-a-very-long-address'}@countersign.example;0${1 + (id % 9)}/10/2026;006Qy00000a0X${id};${kind};${given}`
const mapping: Mapping = {
  columns: { id: 'Record ID', person: 'Owner Email', happenedAt: 'Close_Date', contract: 'Opportunity ID', kind: 'Type of event in the source system', amount: 'Amount', passed: 'Passed' },
  always: { currency: 'EUR' }, kinds: { worth: 'value', checked: 'compliance-check', noise: 'left-out' }, dayFirst: true, decimalComma: true, minorUnits: false,
}

/** Files of outcomes as far as they can be: to be mapped, looked at, stopped half way, and taken in. */
export async function stockOutcomeFiles({ db, env }: TestServer): Promise<Record<string, string>> {
  const { id: actorId } = await db.selectFrom('person').select('id').where('email', '=', 'ada@countersign.example').executeTakeFirstOrThrow()
  const [now, folder] = [new Date(), env.DATA_DIR ?? '']
  const store = diskStore(join(folder, 'media'))
  const put = async (source: string, rows: readonly string[]) => {
    const path = join(folder, `${source}.csv`)
    await writeFile(path, [head, ...rows].join('\n'))
    const made = await putFile(db, store, { path, givenName: `outcomes of ${source}.csv`, source, actorId, now })
    return 'importId' in made ? made.importId : ''
  }
  const rows = Array.from({ length: 12 }, (_one, at) => (at % 3 ? row(at, 'worth', `${at}.250,00;`) : row(at, 'checked', at % 2 ? ';perhaps' : ';yes')))
  const [toMap, looked, stopped, taken] = [await put('to-map', rows), await put('looked', rows), await put('stopped', rows), await put('taken', [...rows, row(40, 'noise')])]
  for (const importId of [looked, stopped, taken]) await mapFile(db, store, { importId, mapping, actorId, now })
  for (const importId of [stopped, taken]) await beginTaking(db, { importId, actorId, now })
  await stopTaking(db, { importId: stopped, actorId, now })
  await continueTaking(db, store, taken, { now, milliseconds: 60_000 })
  return { fileToMap: toMap, fileLooked: looked, fileStopped: stopped, fileTaken: taken }
}
