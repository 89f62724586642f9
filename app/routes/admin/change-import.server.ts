import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findImport } from '#db/queries/outcome-imports'
import { guessKind } from '../../domain/outcomes/file/guess-mapping'
import { type Field, fields, kindKey, leftOut, type Mapping, type MappingFault, type SameField, sameFields, asked } from '../../domain/outcomes/file/mapping'
import { mostValues } from '../../domain/outcomes/file/column-profile'
import type { OutcomeKind } from '../../domain/outcomes/outcome'
import { parse } from '../../http/forms'
import { found } from '../../http/refusals.server'
import { mediaStore } from '../../workflows/media/store.server'
import { mapFile } from '../../workflows/outcome-files/map-file.server'
import { beginTaking, continueTaking, stopTaking } from '../../workflows/outcome-files/take-file.server'

/** A page waits so long for a piece of the work; then it shows how far it is. */
const milliseconds = 2500

const text = z.string().max(200).optional().catch(undefined)
const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('map'), dates: z.enum(['day-first', 'month-first', '']).catch(''), decimal: z.enum(['point', 'comma']).catch('point'), units: z.enum(['major', 'minor']).catch('major'), kindColumn: text,
  }),
  z.object({ intent: z.enum(['take', 'continue', 'stop']) }),
])

type Dates = 'day-first' | 'month-first' | ''
type Reply = { problem?: string; shown?: { mapping: Mapping; dates: Dates; faults: Partial<Record<Field, MappingFault>>; datesFault: boolean } }
type Acting = { actorId: string; now: Date; signal: AbortSignal }

const problems = {
  'file-gone': 'This file was put here too long ago and is not kept any more. Put it here again.',
  begun: 'This file comes in already, so how it is read cannot be changed any more.',
}

/** Do what a form about a file asks for. */
export async function changeImport(importId: string, sent: FormData, { actorId, now, signal }: Acting) {
  const row = found(await findImport(db, importId))
  const page = `/admin/outcomes/import/${importId}`
  const parsed = parse(form, sent)
  if (!parsed.success) return data<Reply>({ problem: 'This form is not whole. Load the page again.' }, { status: 400 })
  if (parsed.data.intent !== 'map') {
    if (parsed.data.intent === 'take') found(await beginTaking(db, { importId, actorId, now }))
    if (parsed.data.intent === 'stop') found(await stopTaking(db, { importId, actorId, now }))
    else await continueTaking(db, mediaStore(), importId, { now, milliseconds })
    throw redirect(page)
  }
  const { dates, decimal, units, kindColumn } = parsed.data
  const columns = chosen(sent, 'column', fields)
  const column = (heading: string | undefined) => row.profile.columns.find((one) => one.heading === heading)
  const kinds = kindColumn === columns.kind ? kindsSaid(sent) : kindsGuessed(column(columns.kind)?.values ?? [])
  const mapping: Mapping = { columns, always: chosen(sent, 'always', sameFields), kinds, dayFirst: dates !== 'month-first', decimalComma: decimal === 'comma', minorUnits: units === 'minor' }
  const datesFault = dates === '' && (column(columns.happenedAt)?.order ?? null) !== null
  if (datesFault) return data<Reply>({ shown: { mapping, dates, faults: {}, datesFault } }, { status: 400 })
  const mapped = found(await mapFile(db, mediaStore(), { importId, mapping, actorId, now, signal }))
  if ('faults' in mapped) return data<Reply>({ shown: { mapping, dates, faults: mapped.faults, datesFault } }, { status: 400 })
  if ('problem' in mapped) return data<Reply>({ problem: problems[mapped.problem] }, { status: mapped.problem === 'begun' ? 409 : 410 })
  throw redirect(page)
}

/** What was chosen for each of these fields; nothing for one that was left empty. */
function chosen<F extends Field | SameField>(sent: FormData, of: 'column' | 'always', names: readonly F[]): Partial<Record<F, string>> {
  const entries = names.map((name) => [name, text.parse(sent.get(`${of}.${name}`) ?? undefined)?.trim()] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')) as Partial<Record<F, string>>
}

const isKind = (value: unknown): value is OutcomeKind | typeof leftOut => value === leftOut || (typeof value === 'string' && Object.hasOwn(asked, value))

/** What the form says of each value of the column of kinds. */
function kindsSaid(sent: FormData): Mapping['kinds'] {
  return Object.fromEntries(Array.from({ length: mostValues }, (_one, place) => [sent.get(`value.${place}`), sent.get(`kind.${place}`)] as const)
    .flatMap(([value, kind]) => (typeof value === 'string' && isKind(kind) ? [[kindKey(value), kind] as const] : [])))
}

const kindsGuessed = (values: readonly string[]): Mapping['kinds'] =>
  Object.fromEntries(values.flatMap((value) => {
    const kind = guessKind(value)
    return kind === undefined ? [] : [[kindKey(value), kind] as const]
  }))
