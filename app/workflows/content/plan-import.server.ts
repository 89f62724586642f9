import { createHash } from 'node:crypto'
import type { Db } from '#db/client.server'
import { findStandingCourse, listLessonAddresses, type StandingCourse } from '#db/queries/course-export'
import { listMediaByName } from '#db/queries/media'
import { findVocabulary } from '#db/queries/vocabulary'
import type { MediaFile } from '../../domain/content/media-file'
import { mediaNamesIn } from '../../domain/content/media-names-in'
import { compareCourses, type PartChange } from '../../library/compare-courses'
import { type ContentFault, faultIn, inOrder } from '../../library/content-fault'
import type { ContentSource } from '../../library/content-source.server'
import { danglingInCourses } from '../../library/dangling'
import { isForCheckpoints } from '../../library/question-schema'
import { type CourseFiles, readCourses, yamlReader } from '../../library/read-courses'
import { courseTexts } from '../../library/write-course'
import { prepareNamed } from '../media/content-media.server'
import type { PreparedMedia } from '../media/prepare-media.server'
import { type CompiledFile, compileFiles } from './compile-files.server'
import { banksOf, drawQuestions } from './draw-questions.server'
import { filesOf } from './standing-files'

export type MediaChange = Omit<PartChange, 'kind'> & { kind: 'media' }
export type Change = PartChange | MediaChange

/** What an import would do. `fingerprint` stands for the archive and for all that it was compared with. */
export type ImportPlan = { courseId: string; title: string; changes: Change[]; kept: string[]; fingerprint: string }

/** A plan with what carrying it out needs. `ids`: a lesson's address to its id; `stems`: drawn, by item. */
export type Planned = { plan: ImportPlan; course: CourseFiles; compiled: CompiledFile[]; media: PreparedMedia[]; ids: Map<string, string>; stems: Map<string, string> }

/** Check an archive of one course whole, against itself and against what stands here, and say what it would change. Writes nothing. */
export async function planImport(db: Db, source: ContentSource, archiveHash: string): Promise<Planned | { faults: ContentFault[] }> {
  const gathered = yamlReader(source.texts)
  const [course] = readCourses(source.texts, gathered)
  const faults = [...source.faults, ...gathered.faults]
  const media = await readMedia(db, source, course, faults)
  if (!course) return { faults: inOrder(faults) }

  const standing = await findStandingCourse(db, course.id)
  const before = standing && filesOf(standing)
  const { changes, kept } = compareCourses(before, course)
  const { ids, faults: clashes } = await findIds(db, course)
  const vocabulary = await findVocabulary(db)
  const modules = course.modules.map(({ slug }) => `${course.id}/${slug}`)
  const known = { skills: new Set(vocabulary.skills), clauseTypes: new Set(vocabulary.clauseTypes), modules: new Set([...vocabulary.modules, ...modules]) }
  faults.push(...clashes, ...danglingInCourses([course], known, gathered.places), ...lostQuizzes(standing, course))

  const replaced = new Set(media.changes.filter(({ state }) => state === 'changed').map(({ id }) => id))
  for (const change of changes) if (change.kind === 'lesson' && change.state === 'unchanged' && showsAny(course, change.id, replaced)) change.state = 'changed'
  const wanted = new Set(changes.filter(({ kind, state }) => kind === 'lesson' && state !== 'unchanged').map(({ id }) => id))
  if (standing?.reviewRequired && wanted.size > 0) faults.push(faultIn(`courses/${course.id}/course.yaml`, needsReview))
  const lessons = course.modules.flatMap(({ slug, lessons: files }) => files.map((file) => ({ moduleId: `${course.id}/${slug}`, file })))
  const context = {
    ...vocabulary,
    media: { ...vocabulary.media, ...media.named },
    items: [...vocabulary.items, ...course.modules.flatMap(({ slug, questions }) => questions.map(({ id }) => `${course.id}/${slug}/${id}`))],
    quizOnly: quizOnlyWith(vocabulary.quizOnly, course),
    lessons: [...vocabulary.lessons, ...ids.values()],
    modules: [...known.modules],
  }
  const compiling = await compileFiles(lessons.filter(({ moduleId, file }) => wanted.has(`${moduleId}/${file.slug}`)), context)
  const { stems, faults: undrawn } = await drawQuestions(banksOf([course]), context, gathered.places)
  faults.push(...compiling.faults, ...undrawn)
  if (faults.length > 0) return { faults: inOrder(faults) }

  const fingerprint = fingerprintOf(archiveHash, standing, media.standing)
  const plan = { courseId: course.id, title: course.title, changes: [...changes, ...media.changes], kept, fingerprint }
  return { plan, course, compiled: compiling.compiled, media: media.prepared, ids, stems }
}

/** The types of an archive's questions count, whatever they are now. */
function quizOnlyWith(standing: readonly string[], course: CourseFiles): string[] {
  const coming = course.modules.flatMap(({ slug, questions }) => questions.map(({ id, type }) => ({ id: `${course.id}/${slug}/${id}`, type })))
  const named = new Set(coming.map(({ id }) => id))
  return [...standing.filter((id) => !named.has(id)), ...coming.filter(({ type }) => !isForCheckpoints(type)).map(({ id }) => id)]
}

const needsReview =
  'In this course another trainer approves each lesson before it is published, so lessons cannot come in by an archive. Change them in the studio.'

export function fingerprintOf(archiveHash: string, standing: StandingCourse | null, media: readonly (string | null)[]): string {
  const stands = standing && [standing.archived, standing.reviewRequired, [...courseTexts(filesOf(standing))]]
  return createHash('sha256').update(JSON.stringify([archiveHash, stands, media])).digest('hex')
}

type ReadMedia = { named: Record<string, MediaFile>; prepared: PreparedMedia[]; changes: MediaChange[]; standing: (string | null)[] }

async function readMedia(db: Db, source: ContentSource, course: CourseFiles | undefined, faults: ContentFault[]): Promise<ReadMedia> {
  const known = await listMediaByName(db)
  const shown = new Set(course?.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => [...mediaNamesIn(lesson.source)])))
  const result: ReadMedia = { named: {}, prepared: [], changes: [], standing: [] }
  for (const [file, path] of source.media) {
    const name = file.slice('media/'.length)
    const there = known[name]
    if (course && !shown.has(name)) faults.push(faultIn(file, 'No lesson of this archive shows this file.'))
    result.standing.push(there?.hash ?? null)
    const prepared = await prepareNamed(file, path)
    if ('fault' in prepared) {
      faults.push(prepared.fault)
      continue
    }
    result.named[name] = prepared.file
    const same = there?.hash === prepared.file.hash
    result.changes.push({ kind: 'media', id: name, title: name, state: same ? 'unchanged' : there ? 'changed' : 'added' })
    result.prepared.push(prepared)
  }
  return result
}

function showsAny(course: CourseFiles, lessonId: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false
  const lesson = course.modules.flatMap((module) => module.lessons.map((one) => ({ id: `${course.id}/${module.slug}/${one.slug}`, ...one }))).find(({ id }) => id === lessonId)
  return [...mediaNamesIn(lesson?.source ?? '')].some((name) => names.has(name))
}

/** A lesson keeps its id when it moves, so an address may mean a lesson with another id, and an id may be taken. */
async function findIds(db: Db, course: CourseFiles): Promise<{ ids: Map<string, string>; faults: ContentFault[] }> {
  const rows = await listLessonAddresses(db, course.id)
  const byAddress = new Map(rows.map((row) => [`${row.moduleId}/${row.slug}`, row.id]))
  const taken = new Set(rows.map((row) => row.id))
  const ids = new Map<string, string>()
  const faults: ContentFault[] = []
  for (const module of course.modules) {
    for (const { slug, file } of module.lessons) {
      const address = `${course.id}/${module.slug}/${slug}`
      const id = byAddress.get(address) ?? address
      if (!byAddress.has(address) && taken.has(id)) faults.push(faultIn(file, 'A lesson that was made at this address stands elsewhere now. Give this one another name.'))
      ids.set(address, id)
    }
  }
  return { ids, faults }
}

function lostQuizzes(standing: StandingCourse | null, course: CourseFiles): ContentFault[] {
  return course.modules.flatMap(({ slug, quiz }) => {
    const had = standing?.modules.find((module) => module.slug === slug)?.quiz
    return had && !quiz ? [faultIn(`courses/${course.id}/${slug}/module.yaml`, 'This module has a quiz that people have taken, and the archive leaves it out. Keep its quiz.')] : []
  })
}

