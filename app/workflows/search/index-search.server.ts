import type { Database, Tx } from '#db/client.server'
import { putLessonSubjects, type Subject } from '#db/queries/lesson-subjects'
import { claimPublication, findPublication, recordPublication } from '#db/queries/publishing'
import { clearSearch, putSearchEntry } from '#db/queries/search'
import { type LessonSource, listClauseTypeSources, listLessonSources, listTermSources } from '#db/queries/search-sources'
import { searchFormat, type SearchKind, tokensOf, wordCount } from '../../domain/content/search-tokens'
import { FORMAT_VERSION } from '../../library/artifact'
import { readLessonHtml } from '../../library/read-html'

const publicationId = 'search'
/** What an index was made from and how: one of another form is made anew when the product starts. */
const form = `${searchFormat}, artifacts-${FORMAT_VERSION}`
const lessonsPerPage = 50

/** How many entries an index holds after it was made anew. */
export type Indexed = { lessons: number; terms: number; clauseTypes: number }

/**
 * Bring these lessons' entries, and what they are known to treat of, to their current versions. Belongs into the transaction that
 * changes what a version says. Where a lesson stands and whether it is put away is looked up when somebody searches: moving,
 * renaming a module and archiving need no call.
 */
export async function indexLessons(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += lessonsPerPage) {
    for (const lesson of await listLessonSources(tx, { ids: ids.slice(from, from + lessonsPerPage) })) await putLesson(tx, lesson)
  }
}

/** Bring the entries of all terms and clause types to what they are called and said to be now. */
export async function indexVocabulary(tx: Tx): Promise<{ terms: number; clauseTypes: number }> {
  const terms = await listTermSources(tx)
  for (const term of terms) await putNamed(tx, 'term', term)
  const clauseTypes = await listClauseTypeSources(tx)
  for (const type of clauseTypes) await putNamed(tx, 'clause-type', type)
  return { terms: terms.length, clauseTypes: clauseTypes.length }
}

/** Make the whole index anew, in one transaction: who searches meanwhile searches the old one. */
export async function rebuildSearch(db: Database, now: Date): Promise<Indexed> {
  return db.transaction().execute(async (tx) => {
    await claimPublication(tx, publicationId, now)
    return makeAnew(tx)
  })
}

/** Make the index where there is none yet, or one of another form; null where it is there. */
export async function ensureSearch(db: Database, now: Date): Promise<Indexed | null> {
  if ((await findPublication(db, publicationId)) === form) return null
  return db.transaction().execute(async (tx) => ((await claimPublication(tx, publicationId, now)) === form ? null : makeAnew(tx)))
}

async function makeAnew(tx: Tx): Promise<Indexed> {
  await clearSearch(tx)
  const indexed = { lessons: 0, ...(await indexVocabulary(tx)) }
  for (let after = ''; ; ) {
    const lessons = await listLessonSources(tx, { after, limit: lessonsPerPage })
    for (const lesson of lessons) await putLesson(tx, lesson)
    indexed.lessons += lessons.length
    after = lessons.at(-1)?.id ?? after
    if (lessons.length < lessonsPerPage) break
  }
  await recordPublication(tx, publicationId, form)
  return indexed
}

async function putLesson(tx: Tx, { id, title, summary, html, clauseTypes, skills }: LessonSource): Promise<void> {
  const { headings, passages, terms } = readLessonHtml(html)
  const tokens = tokensOf({ title, heads: [summary, ...headings], body: passages.map((passage) => passage.text) })
  await putSearchEntry(tx, { kind: 'lesson', id, title, titleWords: wordCount(title), passages: [{ anchor: null, text: summary }, ...passages], tokens })
  const subjects: Subject[] = [
    ...terms.map((term) => ({ kind: 'term' as const, id: term })),
    ...clauseTypes.map((type) => ({ kind: 'clause-type' as const, id: type })),
    ...skills.map((skill) => ({ kind: 'skill' as const, id: skill })),
  ]
  await putLessonSubjects(tx, id, subjects)
}

async function putNamed(tx: Tx, kind: SearchKind, { id, name, text }: { id: string; name: string; text: string }): Promise<void> {
  const tokens = tokensOf({ title: name, heads: [], body: [text] })
  await putSearchEntry(tx, { kind, id, title: name, titleWords: wordCount(name), passages: [{ anchor: null, text }], tokens })
}
