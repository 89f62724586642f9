import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { claimLesson, insertArtifact, insertLessonVersion, setCurrentLessonVersion } from '#db/queries/lessons'
import { type Artifact, FORMAT_VERSION, type LessonFacts } from '../../library/artifact'
import { indexLessons } from '../search/index-search.server'

type Publication = {
  lesson: { id: string; moduleId: string; slug: string; position: number }
  source: string
  artifact: Artifact
  frontMatter: LessonFacts
  publishedBy: string | null
  fileHash: string | null
  note?: string
}

/** Add a version and make it the one that new readers get; who has started stays on theirs. Returns the version's id and number. */
export async function publishLessonVersion(tx: Tx, publication: Publication, now: Date): Promise<{ id: string; number: number }> {
  const { lesson, artifact, frontMatter } = publication
  const number = await claimLesson(tx, lesson)
  await insertArtifact(tx, { hash: artifact.hash, code: artifact.code, html: artifact.html }, now)
  const id = uuid()
  await insertLessonVersion(tx, {
    id, lessonId: lesson.id, number, title: frontMatter.title, summary: frontMatter.summary, source: publication.source, skills: frontMatter.skills,
    clauseTypes: frontMatter.clauseTypes, sources: frontMatter.sources.map(({ title, url }) => (url ? { title, url } : { title })),
    words: artifact.words, artifactHash: artifact.hash, publishedAt: now.getTime(), publishedBy: publication.publishedBy,
    completion: frontMatter.completion, requires: frontMatter.requires, blocks: artifact.blocks, format: FORMAT_VERSION,
    note: publication.note || null,
  })
  await setCurrentLessonVersion(tx, lesson.id, id, publication.fileHash)
  await indexLessons(tx, [lesson.id])
  return { id, number }
}
