import { createHash } from 'node:crypto'
import type { Database, Tx } from '#db/client.server'
import { listFileHashes, moveLesson } from '#db/queries/lessons'
import {
  claimPublication, findPublication, putClauseTypes, putCourses, putIncentivePlans, putModules, putQuizzes, putRoleProfiles, putSkillAreas,
  putSkills, putTerms, recordPublication,
} from '#db/queries/publishing'
import type { Artifact, LessonContext } from '../../library/artifact'
import { compileLesson } from '../../library/compile.server'
import { danglingReferences } from '../../library/dangling'
import type { FrontMatter } from '../../library/front-matter'
import { type ContentFiles, type LessonFile, hashContent, readContent, slugOf } from '../../library/read-content.server'
import { clauseDrillBank, clauseDrillQuiz } from '../quiz/clause-drill'
import { type ItemDraft, putItems } from './put-items.server'
import { publishLessonVersion } from './publish-lesson-version.server'

export type Published = { changed: boolean; lessons: number; items: number }

type Compiled = { moduleId: string; file: LessonFile; fileHash: string; artifact: Artifact; frontMatter: FrontMatter }

const publicationId = 'content'

/**
 * Publish content/: nothing when nothing changed since the last time, else only lessons whose file is new or changed are compiled.
 * A lesson that a trainer edited since keeps the trainer's version until its file changes. All faults of all files are thrown at
 * once, and then nothing has changed.
 */
export async function publishContent(db: Database, folder: string, now: Date): Promise<Published> {
  const hash = hashContent(folder)
  if ((await findPublication(db, publicationId)) === hash) return { changed: false, lessons: 0, items: 0 }
  const read = readContent(folder)
  const faults = 'faults' in read ? read.faults : danglingReferences(read.content)
  if ('faults' in read || faults.length > 0) throw new Error(`content/ cannot be published:\n${faults.join('\n')}`)
  const compiled = await compileChanged(db, read.content)
  return db.transaction().execute(async (tx) => {
    if ((await claimPublication(tx, publicationId, now)) === hash) return { changed: false, lessons: 0, items: 0 }
    await putVocabulary(tx, read.content)
    await putCourseTree(tx, read.content)
    for (const { moduleId, file, ...lesson } of compiled) {
      const place = { id: `${moduleId}/${file.slug}`, moduleId, slug: file.slug, position: file.position }
      await publishLessonVersion(tx, { ...lesson, lesson: place, source: file.source, publishedBy: null }, now)
    }
    for (const { moduleId, module } of modulesOf(read.content)) {
      for (const lesson of module.lessons) await moveLesson(tx, `${moduleId}/${lesson.slug}`, lesson.position)
    }
    const items = await putAllItems(tx, read.content, now)
    await recordPublication(tx, publicationId, hash)
    return { changed: true, lessons: compiled.length, items }
  })
}

function modulesOf(content: ContentFiles) {
  return content.courses.flatMap((course) =>
    course.modules.map((module, position) => ({ courseId: course.id, moduleId: `${course.id}/${module.slug}`, module, position })),
  )
}

export function lessonContext(content: Pick<ContentFiles, 'glossary' | 'areas' | 'clauseTypes'>): LessonContext {
  return {
    glossary: Object.fromEntries(content.glossary.map(({ id, term, definition }) => [id, { term, definition }])),
    skills: content.areas.flatMap((area) => area.skills.map((skill) => skill.id)),
    clauseTypes: content.clauseTypes.map((type) => type.id),
  }
}

async function compileChanged(db: Database, content: ContentFiles): Promise<Compiled[]> {
  const known = await listFileHashes(db)
  const context = lessonContext(content)
  const faults: string[] = []
  const compiled: Compiled[] = []
  for (const { moduleId, module } of modulesOf(content)) {
    for (const file of module.lessons) {
      const fileHash = createHash('sha256').update(file.source).digest('hex')
      if (known.get(`${moduleId}/${file.slug}`) === fileHash) continue
      const result = await compileLesson(file.source, context)
      if (result.ok) compiled.push({ moduleId, file, fileHash, artifact: result.artifact, frontMatter: result.frontMatter })
      else faults.push(...result.problems.map((problem) => `${file.file}:${problem.line}:${problem.column} ${problem.message}`))
    }
  }
  if (faults.length > 0) throw new Error(`content/ cannot be published:\n${faults.join('\n')}`)
  return compiled
}

async function putVocabulary(tx: Tx, content: ContentFiles): Promise<void> {
  await putSkillAreas(tx, content.areas.map(({ id, name, description }, position) => ({ id, name, description, position })))
  const skills = content.areas.flatMap((area) => area.skills.map((skill) => ({ ...skill, area_id: area.id })))
  await putSkills(tx, skills.map((skill, position) => ({ ...skill, position })))
  await putClauseTypes(
    tx,
    content.clauseTypes.map((type, position) => ({
      id: type.id, name: type.name, cuad_column: type.column, description: type.description, skill_id: type.skill, drill: type.drill ? 1 : 0,
      confusable: JSON.stringify(type.confusable), position,
    })),
  )
  await putTerms(tx, content.glossary.map(({ id, term, definition, skill }) => ({ id, name: term, definition, skill_id: skill })))
  await putRoleProfiles(
    tx,
    content.roleProfiles.map(({ id, name, description, pass, skills: needs }, position) => ({
      id, name, description, pass, position, requirements: needs.map(({ skill, ...need }) => ({ skillId: skill, ...need })),
    })),
  )
  await putIncentivePlans(tx, content.incentivePlans)
}

async function putCourseTree(tx: Tx, content: ContentFiles): Promise<void> {
  await putCourses(tx, content.courses.map(({ id, title, summary, audience }, position) => ({ id, title, summary, audience, position })))
  const modules = modulesOf(content)
  await putModules(
    tx,
    modules.map(({ courseId, moduleId, module, position }) => ({
      id: moduleId, course_id: courseId, slug: module.slug, title: module.title, summary: module.summary, position,
    })),
  )
  const quizzes = modules.flatMap(({ moduleId, module }) => {
    if (!module.quiz) return []
    const { title, draw, ...policy } = module.quiz
    return [{ id: moduleId, moduleId, title, bank: moduleId, policy: { ...policy, draw: draw === 'all' ? draw : { random: draw } } }]
  })
  await putQuizzes(tx, [...quizzes, clauseDrillQuiz])
}

async function putAllItems(tx: Tx, content: ContentFiles, now: Date): Promise<number> {
  let changed = 0
  for (const { moduleId, module } of modulesOf(content)) {
    const result = await putItems(tx, moduleId, 'content', module.questions.map((question) => toDraft(question, moduleId)), now)
    changed += result.added + result.changed
  }
  const drills = await putItems(tx, clauseDrillBank, 'content', content.drills.map((question) => toDraft(question, null)), now)
  return changed + drills.added + drills.changed
}

function toDraft(question: ContentFiles['drills'][number], moduleId: string | null): ItemDraft {
  const { id, type, stem, excerpt, skills, clauseTypes, lesson, difficulty, options, feedback } = question
  const lessonId = moduleId && lesson ? `${moduleId}/${slugOf(lesson)}` : null
  const body = { stem, excerpt: excerpt ? { text: excerpt.text, attribution: excerpt.attribution ?? null } : null, options, feedback: feedback ?? null }
  return { key: id, type, skills, clauseTypes, difficulty, lessonId, body }
}
