import type { Db } from '#db/client.server'
import { listModuleItemWords, listStandingItems, type StandingItem } from '#db/queries/exchange'
import type { Alike } from '#db/queries/item-pairs'
import { findVocabulary } from '#db/queries/vocabulary'
import { wordsOfItem } from '../../domain/quiz/item-words'
import { withUntellingIds } from '../../domain/quiz/untelling-ids'
import { type ContentFault, faultIn, inOrder } from '../../library/content-fault'
import type { ImportedItem } from '../../library/formats/imported-item'
import { withPlainIds } from '../../library/formats/plain-ids'
import { itemHead, tag as tagSchema } from '../../library/item-schema/item-head'
import { nearest } from '../../library/nearest'
import { keyOf } from '../bank/item-rows.server'
import { hashOf, sha256, type Wording } from '../bank/wording'
import { type DrawnItem, type Keyed, nameItems } from './name-items'

/** What an import would do to one item. `twin`: the id of another that says the same, word for word; `alike`: others that say nearly the same. */
export type ItemChange = {
  key: string; type: string; stem: string; line: number; file: string; state: 'added' | 'changed' | 'unchanged'; twin: string | null; alike: Alike[]
}

/** So much of a stem is shown in a report, in characters. */
export const longestStem = 160

export type ExchangePlan = { bank: string; changes: ItemChange[]; fingerprint: string }

/** A change with what carrying it out needs. */
export type PlannedItem = { change: ItemChange; wording: Wording; tags: string[]; standing: StandingItem | null }

export type PlannedExchange = { plan: ExchangePlan; items: PlannedItem[] }

type Asked = { bank: string; skill: string; items: readonly DrawnItem[]; fileHash: string }

/** Compare questions of a file with what stands in a bank and say what taking them in would do. Writes nothing. */
export async function planExchange(db: Db, { bank, skill, items, fileHash }: Asked): Promise<PlannedExchange | { faults: ContentFault[] }> {
  const { keyed, faults } = nameItems(items)
  const { skills, clauseTypes } = await findVocabulary(db)
  const standing = await listStandingItems(db, bank)
  const byKey = new Map(standing.map((item) => [keyOf(item.itemId), item]))
  const twins = twinsOf(await listModuleItemWords(db))
  const planned = keyed.flatMap((one): PlannedItem[] => {
    const before = byKey.get(one.key) ?? null
    const read = draftOf(one, before, skill)
    if ('faults' in read) {
      faults.push(...read.faults)
      return []
    }
    faults.push(...strangers(one.item, read.wording, new Set(skills), new Set(clauseTypes)))
    const said = wordsOfItem('', one.item)
    const twin = twins.get(said) ?? null
    if (!twin) twins.set(said, `${bank}/${one.key}`)
    return [{ ...read, standing: before, change: changeOf(one, read, before, twin === `${bank}/${one.key}` ? null : twin) }]
  })
  if (faults.length > 0) return { faults: inOrder(faults) }
  const stands = standing.map(({ itemId, hash, inUse, tags }) => [itemId, hash, inUse, tags])
  return { items: planned, plan: { bank, changes: planned.map(({ change }) => change), fingerprint: sha256([fileHash, bank, skill, stands]) } }
}

function twinsOf(rows: readonly { id: string; words: string }[]): Map<string, string> {
  const words = ({ id, words: all }: { id: string; words: string }) => {
    const own = wordsOfItem(keyOf(id), { type: 'text', body: { stem: '', excerpt: null, feedback: null, answers: [], caseSensitive: false } })
    return all.startsWith(`${own} `) ? all.slice(own.length + 1) : all
  }
  return new Map([...rows].reverse().map((row) => [words(row), row.id]))
}

type Draft = { wording: Wording; tags: string[] }

/** What the file leaves unsaid stays as it stands; what is new takes the skill that was chosen. Equal content keeps the ids it has. */
function draftOf({ item }: Keyed, standing: StandingItem | null, skill: string): Draft | { faults: ContentFault[] } {
  const head = itemHead.safeParse({
    skills: item.skills ?? standing?.skills ?? { [skill]: 1 }, clauseTypes: item.clauseTypes ?? standing?.clauseTypes ?? [], difficulty: item.difficulty ?? standing?.difficulty ?? 0,
    tags: [...(standing?.tags ?? []), ...item.tags.flatMap(asTag)], source: item.source ?? standing?.source ?? null,
  })
  if (!head.success) return { faults: head.error.issues.map(({ message }) => faultIn(item.file, message, item)) }
  const { tags, ...facts } = head.data
  const own = withUntellingIds({ type: item.type, body: item.body } as Wording)
  const same = standing && sha256(bare(withPlainIds(standing))) === sha256(bare(withPlainIds(own)))
  return { wording: { ...(same ? ({ type: standing.type, body: standing.body } as Wording) : own), ...facts, lessonId: standing?.lessonId ?? null, stemHtml: item.stemHtml }, tags }
}

const bare = ({ type, body }: Pick<Wording, 'type' | 'body'>) => [type, sorted(body)]

/** With the names of every object in one order, so that only what is said counts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value).filter(([, one]) => one !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)])
}

/** A category or a tag of elsewhere as one of ours; nothing where none is left of it. */
function asTag(words: string): string[] {
  const plain = words.replace(/[^\p{L}\p{N} ._/-]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 40).trim()
  const parsed = tagSchema.safeParse(plain)
  return parsed.success ? [parsed.data] : []
}

function strangers(item: ImportedItem, { skills, clauseTypes }: Wording, knownSkills: ReadonlySet<string>, knownTypes: ReadonlySet<string>): ContentFault[] {
  const say = (what: string, id: string, known: ReadonlySet<string>) => {
    const close = nearest(id, [...known])
    return faultIn(item.file, `There is no ${what} “${id.slice(0, 80)}” here.${close ? ` Did you mean “${close}”?` : ''}`, item)
  }
  return [
    ...Object.keys(skills).filter((id) => !knownSkills.has(id)).map((id) => say('skill', id, knownSkills)),
    ...clauseTypes.filter((id) => !knownTypes.has(id)).map((id) => say('clause type', id, knownTypes)),
  ]
}

function changeOf({ item, key }: Keyed, { wording, tags }: Draft, standing: StandingItem | null, twin: string | null): ItemChange {
  const same = standing?.inUse && standing.hash === hashOf(wording) && JSON.stringify(standing.tags) === JSON.stringify(tags)
  return { key, type: item.type, stem: item.body.stem.slice(0, longestStem), line: item.line, file: item.file, state: standing ? (same ? 'unchanged' : 'changed') : 'added', twin: standing ? null : twin, alike: [] }
}
