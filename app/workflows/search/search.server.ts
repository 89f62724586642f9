import type { Db } from '#db/client.server'
import { listLeadingTerms } from '#db/queries/lesson-subjects'
import { type Hit, listSearchTitles, searchAll } from '#db/queries/search'
import { lessonAddress } from '../../domain/content/lesson-address'
import { findableKinds, type LessonDoor, lessonDoor } from '../../domain/content/search-access'
import { type Excerpt, excerptOf, type Marked, markWords } from '../../domain/content/search-excerpt'
import { parseQuery } from '../../domain/content/search-query'
import type { SearchKind } from '../../domain/content/search-tokens'
import type { Role } from '../../domain/people/person'
import { nearestWords } from './nearest-words'

/** A hit as it is shown: `to` is where it leads, `where` its course and module, empty for what stands in the vocabulary. */
export type ShownHit = { kind: SearchKind; id: string; title: Marked; to: string; where: string[]; excerpt: Omit<Excerpt, 'anchor'> | null }

/** `near`: words to try instead, where nothing was found. `suggestions`: what to begin with, where nothing was asked. */
export type SearchResult = { hits: ShownHit[]; total: number; near: string[]; suggestions: string[] }

type Asked = { text: string; roles: readonly Role[]; kind: SearchKind | null; limit: number; after: number }

const suggested = 3

/** What somebody finds for a text: only what their roles let them open. Two queries at most. */
export async function search(db: Db, { text, roles, kind, limit, after }: Asked): Promise<SearchResult> {
  const words = parseQuery(text)
  const findable = findableKinds(roles)
  if (words.length === 0) return { hits: [], total: 0, near: [], suggestions: await listLeadingTerms(db, suggested) }
  const kinds = findable.filter((one) => kind === null || one === kind)
  const { hits, total } = await searchAll(db, words, { kinds, limit, after })
  const near = total > 0 || after > 0 ? [] : nearestWords(words, await listSearchTitles(db, findable), suggested)
  const door = lessonDoor(roles)
  const shown = hits.map((hit) => {
    const found = excerptOf(hit.passages, words)
    const excerpt = found && { text: found.text, marks: found.marks }
    return { kind: hit.kind, id: hit.id, title: markWords(hit.title, words), to: addressOf(hit, door, found?.anchor ?? null), where: whereOf(hit), excerpt }
  })
  return { hits: shown, total, near, suggestions: [] }
}

const whereOf = ({ lesson }: Hit): string[] => (lesson ? [lesson.courseTitle, lesson.moduleTitle] : [])

function addressOf({ kind, id, lesson }: Hit, door: LessonDoor, anchor: string | null): string {
  if (kind === 'term') return `/glossary/${id}`
  if (kind === 'clause-type') return `/clauses/${id}`
  return (lesson && lessonAddress(lesson, door, anchor)) ?? '/learn'
}
