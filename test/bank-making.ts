import type { ItemDraft } from '~/workflows/content/put-items.server'
import { putItems } from '~/workflows/content/put-items.server'
import type { TestServer } from './server'

/** A single choice whose first option is right. */
export const itemDraft = (key: string, stem: string, more: Partial<ItemDraft> = {}): ItemDraft =>
  ({
    key, type: 'single', skills: { 'terminology.indemnity': 1 }, clauseTypes: [], difficulty: 0, lessonId: null,
    body: {
      stem, excerpt: null, feedback: null,
      options: [{ id: 'a', text: 'Yes', right: true, feedback: 'So it is.' }, { id: 'b', text: 'No', right: false, feedback: 'It is not.' }],
    },
    ...more,
  }) as ItemDraft

/** Put items into a bank of their own, as an import does. */
export const fillBank = (server: TestServer, bank: string, drafts: readonly ItemDraft[], now = new Date('2026-01-01T00:00:00Z')) =>
  server.db.transaction().execute((tx) => putItems(tx, bank, 'test', drafts, now))

/** How an item stands. */
export async function standingOf(server: TestServer, id: string) {
  const row = await server.db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select([
      'item.retired', 'item.trashed_at', 'item.asked_in', 'item.clause_type_id', 'version.id as versionId', 'version.number', 'version.skills', 'version.clause_types',
      'version.difficulty', 'version.body', 'version.author_id',
    ])
    .where('item.id', '=', id)
    .executeTakeFirstOrThrow()
  const tags = await server.db.selectFrom('item_tag').select('tag').where('item_id', '=', id).orderBy('tag').execute()
  return { ...row, tags: tags.map(({ tag }) => tag) }
}
