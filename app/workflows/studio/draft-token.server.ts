import type { Db } from '#db/client.server'
import { type Draft, findRevisionUpTo } from '#db/queries/drafts'
import { findVersionText, type PublishedText } from '#db/queries/studio'
import { type Merge, mergeThreeWay } from '../../library/merge-texts'

/**
 * What an author had before them when they began to type: the draft's `revision` (0: there was none) and the id of the version that
 * was out (empty: none was). Both come back with every save, so that nobody's text is replaced unseen.
 */
export type DraftToken = { revision: number; basedOn: string }

/** A text that came between: another draft (`number` is null) or a version published since. `by` is null for content/; `at` is ms epoch. */
export type Theirs = { number: number | null; source: string; by: string | null; at: number }

/** Nothing was written, and this is the text that both sides began from. */
export type Overtook = { outcome: 'overtaken'; theirs: Theirs; base: string; token: DraftToken }

/**
 * Nothing was written. `base` is what both began from, `merge` both texts in one. `token` is what to send to put one's own text, or
 * the merged one, in the place of theirs, now that it was shown.
 */
export type Overtaken = Overtook & { merge: Merge }

/** Nothing was written, for this is the text of version `number` already. */
export type Unchanged = { outcome: 'unchanged'; number: number }

type Edit = { lessonId: string; token: DraftToken }

export async function overtakenByDraft(db: Db, { lessonId, token }: Edit, draft: Draft): Promise<Overtook> {
  const theirs = { number: null, source: draft.source, by: draft.savedBy, at: draft.savedAt }
  return { outcome: 'overtaken', theirs, base: await findBase(db, lessonId, token), token: { ...token, revision: draft.revision } }
}

/** `revision` of the token is 0 where the draft is gone as well. */
export async function overtakenByVersion(db: Db, { lessonId, token }: Edit, version: PublishedText, revision = token.revision): Promise<Overtook> {
  const theirs = { number: version.number, source: version.source, by: version.publishedBy, at: version.publishedAt }
  return { outcome: 'overtaken', theirs, base: await findBase(db, lessonId, token), token: { revision, basedOn: version.id } }
}

/** Outside the transaction, for a merge takes its time. */
export function withMerge(mine: string, overtook: Overtook): Overtaken {
  return { ...overtook, merge: mergeThreeWay(overtook.base, mine, overtook.theirs.source) }
}

/**
 * What an author began from: the draft as it was at their revision. Where that text is no longer kept, the nearest older one of the same
 * draft, else the version below it: both texts come from those too, so a merge from them is as right, with more to look at.
 */
async function findBase(db: Db, lessonId: string, { revision, basedOn }: DraftToken): Promise<string> {
  const kept = revision > 0 ? await findRevisionUpTo(db, lessonId, revision) : null
  if (kept?.revision === revision) return kept.source
  const version = basedOn ? await findVersionText(db, lessonId, { id: basedOn }) : null
  if (kept && (!version || kept.savedAt > version.publishedAt)) return kept.source
  return version?.source ?? ''
}

/** A new draft's first revision is the second it was begun in, so that no number of a draft that is gone comes back. */
export function firstRevision(now: Date): number {
  return Math.floor((now.getTime() - Date.UTC(2020, 0)) / 1000)
}
