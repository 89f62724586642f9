import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertItems, insertItemVersions, listBankHashes, putBankOrder, retireItems, setAskedIn, setCurrentVersion } from '#db/queries/items'
import { toIso } from '#db/queries/values'
import type { Content, ItemVersion } from '../../domain/quiz/item'

/** An item as its author or an import states it; `key` names it inside its bank. A quiz asks it unless it is kept for checkpoints. */
export type ItemDraft = Content &
  Pick<ItemVersion, 'skills' | 'clauseTypes' | 'difficulty' | 'lessonId'> & { key: string; askedIn?: 'quiz' | 'checkpoint'; source?: string | null; tags?: string[] }

export type PutItems = { added: number; changed: number; unchanged: number; retired: number }

/**
 * Bring what a bank holds from one origin to these drafts: new ones are added, changed ones get a new version (attempts keep
 * theirs), missing ones retire, equal ones are left alone. Repeating it changes nothing.
 */
export async function putItems(tx: Tx, bank: string, origin: string, drafts: readonly ItemDraft[], now: Date): Promise<PutItems> {
  const known = await listBankHashes(tx, bank, origin)
  if (origin === 'content') await adopt(tx, bank, drafts, known)
  const { missing, ...result } = await bringIn(tx, { bank, origin, drafts, known }, now)
  await retireItems(tx, missing)
  return { ...result, retired: missing.length }
}

/** An item that came in by an archive before content/ named it is one and the same. */
async function adopt(tx: Tx, bank: string, drafts: readonly ItemDraft[], known: Known): Promise<void> {
  const named = new Set(drafts.map(({ key }) => `${bank}/${key}`))
  for (const [id, item] of await listBankHashes(tx, bank, 'studio')) if (named.has(id)) known.set(id, item)
}

/** The same for what people wrote in one file, whoever wrote an item first: what the file does not name stays, behind what it names. */
export async function putNamedItems(tx: Tx, bank: string, drafts: readonly ItemDraft[], now: Date): Promise<PutItems> {
  const known = new Map([...(await listBankHashes(tx, bank, 'content')), ...(await listBankHashes(tx, bank, 'studio'))])
  const { added, changed, unchanged } = await bringIn(tx, { bank, origin: 'studio', drafts, known }, now)
  await putBankOrder(tx, bank, drafts.map(({ key }) => `${bank}/${key}`))
  return { added, changed, unchanged, retired: 0 }
}

type Known = Awaited<ReturnType<typeof listBankHashes>>
type Bringing = { bank: string; origin: string; drafts: readonly ItemDraft[]; known: Known }

/** `missing`: ids of those that are in use and not among the drafts. */
async function bringIn(tx: Tx, { bank, origin, drafts, known }: Bringing, now: Date) {
  const result = { added: 0, changed: 0, unchanged: 0 }
  const items = []
  const versions = []
  const moved: { itemId: string; versionId: string; position: number }[] = []
  for (const [position, draft] of drafts.entries()) {
    const { key, askedIn = 'quiz' } = draft
    const itemId = `${bank}/${key}`
    const hash = hashOf(draft)
    const before = known.get(itemId)
    known.delete(itemId)
    if (before && before.askedIn !== askedIn) await setAskedIn(tx, itemId, askedIn)
    if (before?.hash === hash && !before.retired) {
      result.unchanged += 1
      continue
    }
    const version = {
      id: uuid(), item_id: itemId, number: (before?.number ?? 0) + 1, type: draft.type, skills: JSON.stringify(draft.skills),
      clause_types: JSON.stringify(draft.clauseTypes), difficulty: draft.difficulty, lesson_id: draft.lessonId, body: JSON.stringify(draft.body),
      hash, created_at: toIso(now), source: draft.source ?? null,
    }
    versions.push(version)
    if (before) {
      result.changed += 1
      moved.push({ itemId, versionId: version.id, position })
    } else {
      result.added += 1
      items.push({
        id: itemId, bank, origin, clause_type_id: draft.clauseTypes[0] ?? null, current_version_id: version.id,
        sort_key: parseInt(hash.slice(0, 12), 16) / 16 ** 12, position, retired: 0,
        asked_in: askedIn,
      })
    }
  }
  await insertItems(tx, items)
  await insertItemVersions(tx, versions)
  for (const move of moved) await setCurrentVersion(tx, move.itemId, move.versionId, move.position)
  const missing = [...known].filter(([, item]) => !item.retired).map(([id]) => id)
  return { ...result, missing }
}

function hashOf({ type, skills, clauseTypes, difficulty, lessonId, body, source }: ItemDraft): string {
  const said = [type, skills, clauseTypes, difficulty, lessonId, body, ...(source ? [source] : [])]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
