import type { Tx } from '#db/client.server'
import { forgetFiles, insertItems, insertItemVersions, type KnownItem, listBankHashes, putBankOrder, retireItems, updateItem } from '#db/queries/items'
import { putItemTags } from '#db/queries/item-tags'
import { withUntellingIds } from '../../domain/quiz/untelling-ids'
import { itemRow, standingOf, versionRow } from '../bank/item-rows.server'
import { hashOf, sha256, type Wording } from '../bank/wording'

/** An item as its author or an import states it; `key` names it inside its bank. A quiz asks it unless it is kept for checkpoints. */
export type ItemDraft = Wording & { key: string; askedIn?: 'quiz' | 'checkpoint'; tags?: string[] }

export type PutItems = { added: number; changed: number; unchanged: number; retired: number }

/**
 * Bring what a bank holds from one origin to these drafts: new ones are added, changed ones get a new version (attempts keep
 * theirs), missing ones retire, equal ones are left alone. What a trainer changed of an item since stands until its draft says something
 * else than the last time; what was retired or put in the trash in the studio stays there. Repeating it changes nothing.
 */
export async function putItems(tx: Tx, bank: string, origin: string, drafts: readonly ItemDraft[], now: Date): Promise<PutItems> {
  const known = await listBankHashes(tx, bank, origin)
  if (origin === 'content') await adopt(tx, bank, drafts, known)
  const { missing, ...result } = await bringIn(tx, { bank, origin, drafts, known, authorId: null, isFile: true }, now)
  await retireItems(tx, missing)
  await forgetFiles(tx, missing)
  return { ...result, retired: missing.length }
}

/** An item that came in by an archive before content/ named it is one and the same. */
async function adopt(tx: Tx, bank: string, drafts: readonly ItemDraft[], known: Known): Promise<void> {
  const named = new Set(drafts.map(({ key }) => `${bank}/${key}`))
  for (const [id, item] of await listBankHashes(tx, bank, 'studio')) if (named.has(id)) known.set(id, item)
}

/**
 * The same for what people wrote in one file, whoever wrote an item first: what the file does not name stays, behind what it names, and
 * what it names is in use again.
 */
export async function putNamedItems(tx: Tx, bank: string, drafts: readonly ItemDraft[], now: Date, authorId: string | null = null): Promise<PutItems> {
  const known = new Map([...(await listBankHashes(tx, bank, 'content')), ...(await listBankHashes(tx, bank, 'studio'))])
  const { added, changed, unchanged } = await bringIn(tx, { bank, origin: 'studio', drafts, known, authorId, isFile: false }, now)
  await putBankOrder(tx, bank, drafts.map(({ key }) => `${bank}/${key}`))
  return { added, changed, unchanged, retired: 0 }
}

type Known = Map<string, KnownItem>
type Bringing = { bank: string; origin: string; drafts: readonly ItemDraft[]; known: Known; authorId: string | null; isFile: boolean }

/** `missing`: ids of those that are in use and not among the drafts. */
async function bringIn(tx: Tx, { bank, origin, drafts, known, authorId, isFile }: Bringing, now: Date) {
  const result = { added: 0, changed: 0, unchanged: 0 }
  const items: ReturnType<typeof itemRow>[] = []
  const versions: ReturnType<typeof versionRow>[] = []
  const updates: { itemId: string; values: Parameters<typeof updateItem>[2] }[] = []
  const tags: { itemId: string; tags: string[] }[] = []
  for (const [position, given] of drafts.entries()) {
    const draft = withUntellingIds(given)
    const { key, askedIn = 'quiz' } = draft
    const itemId = `${bank}/${key}`
    const before = known.get(itemId)
    known.delete(itemId)
    const file = isFile ? { file_hash: saidBy(draft) } : {}
    const comesBack = before !== undefined && before.retired && (!isFile || before.fileHash === null)
    if (before && before.fileHash === file.file_hash && !comesBack) {
      result.unchanged += 1
      continue
    }
    const reworded = before?.hash !== hashOf(draft)
    const version = versionRow(draft, { itemId, number: (before?.number ?? 0) + 1, authorId }, now)
    if (reworded) versions.push(version)
    if (draft.tags && (before || draft.tags.length > 0)) tags.push({ itemId, tags: draft.tags })
    if (before) {
      result[reworded || comesBack ? 'changed' : 'unchanged'] += 1
      const standing = { ...(reworded ? standingOf(draft, itemId, version.id) : {}), ...(comesBack ? { retired: 0, trashed_at: null } : {}) }
      updates.push({ itemId, values: { ...standing, ...file, asked_in: askedIn, position } })
    } else {
      result.added += 1
      items.push({ ...itemRow(draft, version, { bank, origin, position, askedIn }), ...file })
    }
  }
  await insertItems(tx, items)
  await insertItemVersions(tx, versions)
  for (const { itemId, values } of updates) await updateItem(tx, itemId, values)
  for (const { itemId, tags: own } of tags) await putItemTags(tx, itemId, own)
  const missing = [...known].filter(([, item]) => !item.retired).map(([id]) => id)
  return { ...result, missing }
}

/** What tells whether a file says something else of an item than the last time. */
function saidBy(draft: ItemDraft): string {
  const { askedIn = 'quiz', tags = [] } = draft
  return askedIn === 'quiz' && tags.length === 0 ? hashOf(draft) : sha256([hashOf(draft), askedIn, tags])
}
