import type { Draft } from '#db/queries/drafts'
import type { PublishedText } from '#db/queries/studio'

/**
 * What an author had before them when they began to type: the draft's `revision` (0: there was none) and the id of the version that
 * was out. Both come back with every save, so that nobody's text is replaced unseen.
 */
export type DraftToken = { revision: number; basedOn: string }

/** A text that came between: another draft (`number` is null) or a version published since. `by` is null for content/; `at` is ms epoch. */
export type Theirs = { number: number | null; source: string; by: string | null; at: number }

/** Nothing was written. `token` is what to send to put one's own text in the place of theirs, now that it was shown. */
export type Overtaken = { outcome: 'overtaken'; theirs: Theirs; token: DraftToken }

/** Nothing was written, for this is the text of version `number` already. */
export type Unchanged = { outcome: 'unchanged'; number: number }

export function overtakenByDraft(draft: Draft, token: DraftToken): Overtaken {
  const theirs = { number: null, source: draft.source, by: draft.savedBy, at: draft.savedAt }
  return { outcome: 'overtaken', theirs, token: { ...token, revision: draft.revision } }
}

export function overtakenByVersion(version: PublishedText, token: DraftToken): Overtaken {
  const theirs = { number: version.number, source: version.source, by: version.publishedBy, at: version.publishedAt }
  return { outcome: 'overtaken', theirs, token: { ...token, basedOn: version.id } }
}

/** A new draft's first revision is the second it was begun in, so that no number of a draft that is gone comes back. */
export function firstRevision(now: Date): number {
  return Math.floor((now.getTime() - Date.UTC(2020, 0)) / 1000)
}
