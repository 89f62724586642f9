import { randomUUID } from 'node:crypto'
import type { ReadingEvent, ReadingResult } from '~/domain/progress/reading-event'
import type { LessonBlock } from '~/domain/content/lesson-blocks'
import { makeArtifact } from '~/library/make-artifact'
import { publishLessonVersion } from '~/workflows/content/publish-lesson-version.server'
import { recountCourses } from '~/workflows/courses/recount-courses.server'
import type { TestServer } from './server'
import type { Answer, Visitor } from './visitor'

/** Lessons of a test's own, in the module of the demo organisation, and the door that readings come in by. */

export const moduleId = 'contract-language/terms-that-move-risk'

export type Published = { lessonId: string; versionId: string; path: string; blocks: LessonBlock[] }

type Front = { title?: string; completion?: string; requires?: string[] }

/** Publish a version of a lesson, as the studio does once all is checked. */
export async function publish(server: TestServer, slug: string, body: string, { title = slug, completion = '', requires = [] }: Front = {}): Promise<Published> {
  const extra = `${completion ? `completion: ${completion}\n` : ''}${requires.length > 0 ? `requires: [${requires.join(', ')}]\n` : ''}`
  const source = `---\ntitle: ${title}\nsummary: What it says.\nskills: [terminology.indemnity]\n${extra}---\n\n${body}\n`
  const made = await makeArtifact({ source, context: { bank: moduleId } })
  if (!('artifact' in made)) throw new Error(JSON.stringify(made.problems))
  const lessonId = `${moduleId}/${slug}`
  const { artifact, frontMatter } = made
  const lesson = { id: lessonId, moduleId, slug, position: 90 }
  const { id } = await server.db.transaction().execute(async (tx) => {
    const version = await publishLessonVersion(tx, { lesson, source, artifact, frontMatter, publishedBy: null, fileHash: null }, new Date())
    await recountCourses(tx)
    return version
  })
  return { lessonId, versionId: id, path: `/learn/${lessonId}`, blocks: artifact.blocks }
}

export type Asked = { id: string; versionId: string; type: string; key: string[]; wrong: string; stem: string; feedback: Record<string, string> }

/** The item of a short key, with what no visitor can see. */
export async function itemOf({ db }: TestServer, short: string): Promise<Asked> {
  const row = await db.selectFrom('item').innerJoin('item_version', 'item_version.id', 'item.current_version_id')
    .select(['item.id', 'item_version.id as version_id', 'item_version.type', 'item_version.body']).where('item.id', '=', `${moduleId}/${short}`).executeTakeFirstOrThrow()
  const body = JSON.parse(row.body) as { stem: string; options: { id: string; right: boolean; feedback: string }[] }
  return {
    id: row.id, versionId: row.version_id, type: row.type, stem: body.stem, key: body.options.filter(({ right }) => right).map(({ id }) => id),
    wrong: body.options.find(({ right }) => !right)?.id ?? '', feedback: Object.fromEntries(body.options.map(({ id, feedback }) => [id, feedback])),
  }
}

type Happened = ReadingEvent extends infer E ? (E extends ReadingEvent ? Omit<E, 'id' | 'lessonId' | 'versionId' | 'at'> : never) : never

export const happened = ({ lessonId, versionId }: Pick<Published, 'lessonId' | 'versionId'>, what: Happened, over: Partial<ReadingEvent> = {}): ReadingEvent =>
  ({ id: randomUUID(), lessonId, versionId, at: Date.now(), ...what, ...over }) as ReadingEvent

export const post = (reader: Visitor, events: readonly unknown[], more: object = {}): Promise<Answer> => reader.postJson('/api/reading', { ...more, events })

export async function tell(reader: Visitor, ...events: readonly ReadingEvent[]): Promise<ReadingResult[]> {
  const answer = await post(reader, events)
  if (answer.status !== 200) throw new Error(`Readings were answered ${answer.status}: ${answer.text}`)
  return answer.json<{ results: ReadingResult[] }>().results
}

/** The blocks of a kind, by key. */
export const keysOf = (blocks: readonly LessonBlock[], kind: LessonBlock['kind'] = 'text') => blocks.filter((block) => block.kind === kind).map(({ key }) => key)
