import { createHash } from 'node:crypto'
import type { Database, Tx } from '#db/client.server'
import { listFileHashes } from '#db/queries/lessons'
import {
  claimPublication, findPublication, putClauseTypes, putIncentivePlans, putQuizzes, putSkillAreas, putSkills, putTerms,
  recordPublication,
} from '#db/queries/publishing'
import { findVocabulary } from '#db/queries/vocabulary'
import type { MediaFile } from '../../domain/content/media-file'
import type { Artifact, LessonContext, LessonFacts } from '../../library/artifact'
import { compileLesson } from '../../library/compile.server'
import { danglingReferences } from '../../library/dangling'
import { faultWords } from '../../library/content-fault'
import { hashContent, readFolder } from '../../library/content-source.server'
import { planFile } from '../../library/plan-document/read-plans'
import { isForCheckpoints } from '../../library/question-schema'
import { type ContentFiles, readContent } from '../../library/read-content.server'
import { type LessonFile, slugOf } from '../../library/read-courses'
import { recountCourses } from '../courses/recount-courses.server'
import { putContentMedia, readContentMedia, storeContentMedia } from '../media/content-media.server'
import { putFilePlans } from '../incentives/put-file-plans.server'
import { type MediaStore, mediaStore } from '../media/store.server'
import { putFileProgrammes } from '../programmes/put-file-programmes.server'
import { clauseDrillBank, clauseDrillQuiz } from '../quiz/clause-drill'
import { reviewQuiz } from '../quiz/review-quiz'
import { skillPracticeQuiz } from '../quiz/skill-practice-quiz'
import { indexVocabulary } from '../search/index-search.server'
import { findClashes, putCourseTree, putFileOrder } from './put-course-tree.server'
import { banksOf, drawQuestions } from './draw-questions.server'
import { itemDraft } from './item-draft'
import { putItems } from './put-items.server'
import { putFileProfiles } from './put-role-profiles.server'
import { publishLessonVersion } from './publish-lesson-version.server'

export type Published = { changed: boolean; lessons: number; items: number }

type Compiled = { moduleId: string; file: LessonFile; fileHash: string; artifact: Artifact; frontMatter: LessonFacts }

const publicationId = 'content'

/** Quizzes that no module has. They are published with the content, so a change of theirs is one of it. */
const ownQuizzes = [clauseDrillQuiz, reviewQuiz, skillPracticeQuiz]

/**
 * Publish content/: nothing when nothing changed since the last time, else only lessons whose file is new or changed are compiled.
 * A lesson that a trainer edited since keeps the trainer's version until its file changes. All faults of all files are thrown at
 * once, and then nothing has changed.
 */
export async function publishContent(db: Database, folder: string, now: Date, store: MediaStore = mediaStore()): Promise<Published> {
  const hash = `${hashContent(folder)} ${JSON.stringify(ownQuizzes)}`
  const files = readFolder(folder)
  const unchanged = (await findPublication(db, publicationId)) === hash
  const media = await readContentMedia(db, store, files, unchanged)
  if (unchanged && 'prepared' in media) {
    await storeContentMedia(store, media.prepared)
    return { changed: false, lessons: 0, items: 0 }
  }
  const read = readContent(files)
  const faults = 'faults' in read ? read.faults : danglingReferences(read.content)
  if ('faults' in media) faults.push(...media.faults)
  if ('faults' in read || 'faults' in media || faults.length > 0) throw new Error(`content/ cannot be published:\n${faults.map(faultWords).join('\n')}`)
  const { compiled, stems } = await compileChanged(db, read.content, media.named)
  await storeContentMedia(store, media.prepared)
  return db.transaction().execute(async (tx) => {
    if ((await claimPublication(tx, publicationId, now)) === hash) return { changed: false, lessons: 0, items: 0 }
    await putVocabulary(tx, read.content, now)
    await putFilePlans(tx, new Map(read.content.periodPlans.map(({ id }) => [id, files.texts.get(planFile(id)) ?? ''])), now)
    await indexVocabulary(tx)
    await putContentMedia(tx, media.prepared, now)
    await putCourseTree(tx, read.content.courses)
    await putQuizzes(tx, ownQuizzes)
    for (const { moduleId, file, ...lesson } of compiled) {
      const place = { id: `${moduleId}/${file.slug}`, moduleId, slug: file.slug, position: file.position }
      await publishLessonVersion(tx, { ...lesson, lesson: place, source: file.source, publishedBy: null }, now)
    }
    await putFileOrder(tx, read.content.courses, now)
    await putFileProgrammes(tx, read.content.programmes, now)
    const items = await putAllItems(tx, read.content, stems, now)
    await recountCourses(tx)
    await recordPublication(tx, publicationId, hash)
    return { changed: true, lessons: compiled.length, items }
  })
}

function modulesOf(content: Pick<ContentFiles, 'courses'>) {
  return content.courses.flatMap((course) =>
    course.modules.map((module, position) => ({ courseId: course.id, moduleId: `${course.id}/${module.slug}`, module, position })),
  )
}

type Referable = Pick<ContentFiles, 'glossary' | 'areas' | 'clauseTypes' | 'courses'>

/** What any lesson of content/ may refer to; a lesson's own module is its `bank`. */
export function lessonContext({ glossary, areas, clauseTypes, courses }: Referable): LessonContext {
  const modules = modulesOf({ courses })
  return {
    glossary: Object.fromEntries(glossary.map(({ id, term, definition, example }) => [id, { term, definition, ...(example ? { example } : {}) }])),
    skills: areas.flatMap((area) => area.skills.map((skill) => skill.id)),
    clauseTypes: clauseTypes.map((type) => type.id),
    items: modules.flatMap(({ moduleId, module }) => module.questions.map(({ id }) => `${moduleId}/${id}`)),
    quizOnly: modules.flatMap(({ moduleId, module }) => module.questions.filter(({ type }) => !isForCheckpoints(type)).map(({ id }) => `${moduleId}/${id}`)),
    lessons: modules.flatMap(({ moduleId, module }) => module.lessons.map(({ slug }) => `${moduleId}/${slug}`)),
    modules: modules.map(({ moduleId }) => moduleId),
  }
}

type Made = { compiled: Compiled[]; stems: Map<string, string> }

async function compileChanged(db: Database, content: ContentFiles, media: Record<string, MediaFile>): Promise<Made> {
  const known = await listFileHashes(db)
  const context = { ...lessonContext(content), media: { ...(await findVocabulary(db)).media, ...media } }
  const faults = await findClashes(db, content.courses)
  const compiled: Compiled[] = []
  for (const { moduleId, module } of modulesOf(content)) {
    for (const file of module.lessons) {
      const fileHash = createHash('sha256').update(file.source).digest('hex')
      if (known.get(`${moduleId}/${file.slug}`) === fileHash) continue
      const result = await compileLesson(file.source, { ...context, bank: moduleId })
      if (result.ok) compiled.push({ moduleId, file, fileHash, artifact: result.artifact, frontMatter: result.frontMatter })
      else faults.push(...result.problems.map((problem) => `${file.file}:${problem.line}:${problem.column} ${problem.message}`))
    }
  }
  const banks = [...banksOf(content.courses), { bank: clauseDrillBank, file: 'drills/clauses.yaml', questions: content.drills }]
  const drawn = await drawQuestions(banks, context, content.places)
  faults.push(...drawn.faults.map(faultWords))
  if (faults.length > 0) throw new Error(`content/ cannot be published:\n${faults.join('\n')}`)
  return { compiled, stems: drawn.stems }
}

async function putVocabulary(tx: Tx, content: ContentFiles, now: Date): Promise<void> {
  await putSkillAreas(tx, content.areas.map(({ id, name, description }, position) => ({ id, name, description, position })))
  const skills = content.areas.flatMap((area) => area.skills.map((skill) => ({ ...skill, area_id: area.id })))
  await putSkills(tx, skills.map((skill, position) => ({ ...skill, position })))
  await putClauseTypes(
    tx,
    content.clauseTypes.map((type, position) => ({
      id: type.id, name: type.name, cuad_column: type.column, description: type.description, skill_id: type.skill, drill: type.drill ? 1 : 0,
      confusable: JSON.stringify(type.confusable), position, why: type.why ?? null, watch: type.watch ?? null, fallback: type.fallback ?? null,
      sample: type.sample ?? null,
    })),
  )
  await putTerms(
    tx,
    content.glossary.map(({ id, term, definition, skill, example = null, bites = null }) => ({ id, name: term, definition, skill_id: skill, example, bites })),
  )
  const profiles = content.roleProfiles.map(({ id, name, description, pass, skills: needs }) => ({
    id, name, description, pass, requirements: needs.map(({ skill, ...need }) => ({ skillId: skill, ...need })),
  }))
  await putFileProfiles(tx, profiles, now)
  await putIncentivePlans(tx, content.incentivePlans)
}

async function putAllItems(tx: Tx, content: ContentFiles, stems: ReadonlyMap<string, string>, now: Date): Promise<number> {
  let changed = 0
  for (const { moduleId, module } of modulesOf(content)) {
    const lessonOf = (lesson: string | undefined) => (lesson ? `${moduleId}/${slugOf(lesson)}` : null)
    const drafts = module.questions.map((question) => itemDraft(question, lessonOf(question.lesson), stems.get(`${moduleId}/${question.id}`)))
    const result = await putItems(tx, moduleId, 'content', drafts, now)
    changed += result.added + result.changed
  }
  const clauses = content.drills.map((question) => itemDraft(question, null, stems.get(`${clauseDrillBank}/${question.id}`)))
  const drills = await putItems(tx, clauseDrillBank, 'content', clauses, now)
  return changed + drills.added + drills.changed
}
