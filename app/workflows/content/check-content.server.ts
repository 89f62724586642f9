import type { LessonContext } from '../../library/artifact'
import { type ContentFault, faultIn, inOrder } from '../../library/content-fault'
import type { ContentSource } from '../../library/content-source.server'
import { curriculumFaults } from '../../library/curriculum/curriculum-faults'
import { type Curriculum, measure } from '../../library/curriculum/measure'
import { danglingInCourses, danglingReferences } from '../../library/dangling'
import { lintLesson } from '../../library/lint'
import { type ContentFiles, readContent } from '../../library/read-content.server'
import { type CourseFiles, readCourses, yamlReader } from '../../library/read-courses'
import type { PlaceOf } from '../../library/read-yaml'
import { prepareNamed } from '../media/content-media.server'
import { clauseDrillBank } from '../quiz/clause-drill'
import { compileFiles, type FileOfModule } from './compile-files.server'
import { banksOf, drawQuestions, stemFaults } from './draw-questions.server'
import { lessonContext } from './publish-content.server'

/** `curriculum`: what there is to count, null where the folder cannot be read. */
export type Checked = { faults: ContentFault[]; warnings: ContentFault[]; curriculum: Curriculum | null } & Counted
type Counted = { courses: number; lessons: number; questions: number; media: number }

type Progress = (done: number, lessons: number) => void

/** `compiled`: each lesson is made, as publishing makes it. `read`: each is read and held against what a lesson may hold, which takes a hundredth of the time. */
type Depth = 'compiled' | 'read'

/** Check all of a folder in the layout of content/, as publishing it would, without a database; then what its curriculum.yaml asks for, if it has one. */
export async function checkContent(source: ContentSource, onProgress: Progress = () => {}, depth: Depth = 'compiled'): Promise<Checked> {
  const read = readContent(source)
  if ('faults' in read) {
    const media = await readMedia(source)
    return { faults: inOrder([...read.faults, ...media.faults]), warnings: [], curriculum: null, ...counted([], source) }
  }
  const { courses, drills, bounds, places } = read.content
  const banks = [...banksOf(courses), { bank: clauseDrillBank, file: 'drills/clauses.yaml', questions: drills }]
  const context = lessonContext(read.content)
  const curriculum = measure(read.content, context)
  const short = bounds ? curriculumFaults(curriculum, bounds, places) : []
  const checked = await checkCourses(source, { courses, banks, places }, [...danglingReferences(read.content), ...short], context, onProgress, depth)
  return { ...checked, curriculum }
}

/** Check an archive of one course against the vocabulary of a folder. */
export async function checkArchive(source: ContentSource, around: ContentFiles, onProgress: Progress = () => {}): Promise<Checked> {
  const gathered = yamlReader(source.texts)
  const courses = readCourses(source.texts, gathered)
  const ids = new Set(courses.map((course) => course.id))
  const context = lessonContext({ ...around, courses: [...around.courses.filter((course) => !ids.has(course.id)), ...courses] })
  const known = { skills: new Set(context.skills), clauseTypes: new Set(context.clauseTypes), modules: new Set(context.modules) }
  const faults = [...source.faults, ...gathered.faults, ...danglingInCourses(courses, known, gathered.places)]
  const checked = await checkCourses(source, { courses, banks: banksOf(courses), places: gathered.places }, faults, context, onProgress, 'compiled')
  return { ...checked, curriculum: null }
}

type Checking = { courses: CourseFiles[]; banks: ReturnType<typeof banksOf>; places: ReadonlyMap<string, PlaceOf> }

async function checkCourses(
  source: ContentSource,
  { courses, banks, places }: Checking,
  known: ContentFault[],
  context: LessonContext,
  onProgress: Progress,
  depth: Depth,
): Promise<Omit<Checked, 'curriculum'>> {
  const media = await readMedia(source)
  const whole = { ...context, media: media.named }
  const lessons = courses.flatMap((course) => course.modules.flatMap((module) => module.lessons.map((file) => ({ moduleId: `${course.id}/${module.slug}`, file }))))
  const findings = lessons.flatMap((one) => findingsIn(one, whole))
  const faults =
    depth === 'read' ? findings.flatMap(({ severity, fault }) => (severity === 'error' ? [fault] : [])) : (await compileFiles(lessons, whole, (done) => onProgress(done, lessons.length))).faults
  const warnings = findings.flatMap(({ severity, fault }) => (severity === 'warning' ? [fault] : []))
  const stems = depth === 'read' ? stemFaults(banks, whole, places) : (await drawQuestions(banks, whole, places)).faults
  return { faults: inOrder([...known, ...media.faults, ...faults, ...stems]), warnings: inOrder(warnings), ...counted(courses, source) }
}

function findingsIn({ moduleId, file }: FileOfModule, context: LessonContext) {
  return lintLesson(file.source, { ...context, bank: moduleId }).map((finding) => ({ severity: finding.severity, fault: faultIn(file.file, finding.message, finding) }))
}

async function readMedia(source: ContentSource) {
  const faults: ContentFault[] = []
  const named: NonNullable<LessonContext['media']> = {}
  for (const [file, path] of source.media) {
    const prepared = await prepareNamed(file, path)
    if ('fault' in prepared) faults.push(prepared.fault)
    else named[prepared.name] = prepared.file
  }
  return { faults, named }
}

function counted(courses: readonly CourseFiles[], source: ContentSource): Counted {
  const modules = courses.flatMap((course) => course.modules)
  const sum = (of: (module: (typeof modules)[number]) => number) => modules.reduce((total, module) => total + of(module), 0)
  return { courses: courses.length, lessons: sum(({ lessons }) => lessons.length), questions: sum(({ questions }) => questions.length), media: source.media.size }
}
