import type { Database, Db, Tx } from '#db/client.server'
import { claimStudioLesson, findDraft } from '#db/queries/drafts'
import { type Review, setReviewedVersion } from '#db/queries/reviews'
import { insertMove, listReadVersions } from '#db/queries/reading-moves'
import { findVersionText, type PublishedText } from '#db/queries/studio'
import { findVocabulary } from '#db/queries/vocabulary'
import type { Artifact, LessonFacts } from '../../library/artifact'
import { compileLesson } from '../../library/compile.server'
import { audit } from '../audit.server'
import { publishLessonVersion } from '../content/publish-lesson-version.server'
import { recountCourses } from '../courses/recount-courses.server'
import { closeReview } from './close-review.server'
import { continueMoves } from './continue-moves.server'
import { type DraftToken, type Overtaken, type Overtook, overtakenByDraft, overtakenByVersion, type Unchanged, withMerge } from './draft-token.server'
import { type Preview, refusedPreview } from './preview-source.server'
import { previewMoves, type ReaderGroup } from './preview-move.server'
import { endDraft } from './replace-draft.server'
import { findStanding, type ReviewStanding } from './review-standing.server'

type Edition = { lessonId: string; source: string; token: DraftToken }

type Faults = { outcome: 'faults'; preview: Preview }

/** The course wants another trainer to approve exactly this text first. */
type NeedsReview = { outcome: 'needs-review'; review: ReviewStanding }

type Repeated = { outcome: 'repeated'; number: number }

type Refusal = Faults | Repeated | NeedsReview | Overtaken | Unchanged

/** `from`: the version that is out, null before the first. `groups`: who has which version in hand, and what a move would mean for them. */
export type ReadyLesson = { outcome: 'ready'; from: number | null; to: number; groups: ReaderGroup[]; review: ReviewStanding }

export type CheckedLesson = ReadyLesson | Refusal

/** `left`: readers are still being moved. */
export type PublishedLesson = { outcome: 'published'; number: number; left: boolean } | Refusal

/** Whether a text may be published, and whom that would concern. Writes nothing. */
export async function checkPublishing(db: Database, edition: Edition & { currentVersionId: string | null }): Promise<CheckedLesson> {
  const judged = await judge(db, edition, edition.currentVersionId)
  if ('outcome' in judged) return shown(judged, edition)
  const compiled = await compile(db, edition)
  if ('outcome' in compiled) return compiled
  const { standing } = judged
  if (standing.required && standing.state !== 'approved') return { outcome: 'needs-review', review: standing }
  const to = { id: null, blocks: compiled.artifact.blocks, completion: compiled.frontMatter.completion }
  const from = judged.current?.number ?? null
  return { outcome: 'ready', from, to: (from ?? 0) + 1, groups: await previewMoves(db, edition.lessonId, to), review: standing }
}

type Publishing = Edition & { trainerId: string; readers: 'stay' | 'move'; note: string; now: Date }

/**
 * Publish a text as the lesson's next version and end its draft, in one transaction; the text is compiled before it. New readers get
 * this version; who has started stays on theirs, or is moved once it is out. Of two that publish at once from the same version one is
 * refused: `repeated` when both texts are the same, otherwise `overtaken` with the other's text. A draft that somebody saved unseen
 * stays and refuses too.
 */
export async function publishLesson(db: Database, edition: Publishing): Promise<PublishedLesson> {
  const compiled = await compile(db, edition)
  if ('outcome' in compiled) return compiled
  const result = await db.transaction().execute((tx) => publish(tx, edition, compiled))
  if (result.outcome !== 'published') return shown(result, edition)
  const { left } = edition.readers === 'move' ? await continueMoves(db, edition.lessonId, edition.now) : { left: false }
  return { ...result, left }
}

async function publish(tx: Tx, edition: Publishing, compiled: Compiled) {
  const { lessonId, source, trainerId, note, now } = edition
  const { currentVersionId, ...lesson } = await claimStudioLesson(tx, lessonId)
  const judged = await judge(tx, edition, currentVersionId)
  if ('outcome' in judged) return judged
  const { current, approval, standing } = judged
  if (standing.required && !approval) return { outcome: 'needs-review' as const, review: standing }
  const { id, number } = await publishLessonVersion(tx, { lesson, source, ...compiled, publishedBy: trainerId, fileHash: null, note }, now)
  await recountCourses(tx)
  await endDraft(tx, lessonId, now)
  if (approval) await setReviewedVersion(tx, approval.id, id)
  await closeReview(tx, { lessonId, trainerId, now })
  const moving = edition.readers === 'move' ? (await listReadVersions(tx, lessonId)).filter((version) => version.id !== id) : []
  for (const { id: fromId } of moving) await insertMove(tx, { lessonId, fromId, toId: id, askedBy: trainerId, now })
  await recordPublishing(tx, edition, compiled, { current, approval, number })
  return { outcome: 'published' as const, number }
}

type Compiled = { artifact: Artifact; frontMatter: LessonFacts }

async function compile(db: Db, { lessonId, source }: Edition): Promise<Compiled | Faults> {
  const result = await compileLesson(source, await findVocabulary(db, lessonId))
  if (result.ok) return { artifact: result.artifact, frontMatter: result.frontMatter }
  return { outcome: 'faults', preview: refusedPreview(result.problems) }
}

type Judged = { current: PublishedText | null; standing: ReviewStanding; approval: Review | null }

async function judge(db: Db, edition: Edition, currentVersionId: string | null): Promise<Judged | Repeated | Unchanged | Overtook> {
  const { lessonId, source, token } = edition
  const current = currentVersionId ? await findVersionText(db, lessonId, { id: currentVersionId }) : null
  const draft = await findDraft(db, lessonId)
  if (current && token.basedOn !== current.id) {
    return source === current.source ? { outcome: 'repeated', number: current.number } : overtakenByVersion(db, edition, current)
  }
  if (draft && draft.revision !== token.revision && draft.source !== source) return overtakenByDraft(db, edition, draft)
  if (current && source === current.source) return { outcome: 'unchanged', number: current.number }
  return { current, ...(await findStanding(db, lessonId, source)) }
}

function shown<R extends { outcome: string }>(result: R | Overtook, { source }: Edition): Exclude<R, Overtook> | Overtaken {
  return isOvertook(result) ? withMerge(source, result) : (result as Exclude<R, Overtook>)
}

const isOvertook = (result: { outcome: string }): result is Overtook => result.outcome === 'overtaken'

type Outcome = { current: PublishedText | null; approval: Review | null; number: number }

/** `reviewedBy` says `nobody` where a course lets its trainers publish alone. */
async function recordPublishing(tx: Tx, edition: Publishing, compiled: Compiled, { current, approval, number }: Outcome): Promise<void> {
  const { lessonId, trainerId, readers, note, now } = edition
  const before = current && { number: current.number, title: current.title, artifact: current.artifactHash }
  const after = {
    number, title: compiled.frontMatter.title, artifact: compiled.artifact.hash, reviewedBy: approval?.decidedById ?? 'nobody', readers,
    ...(note && { note }),
  }
  await audit(tx, { actorId: trainerId, action: 'lesson.published', subjectType: 'lesson', subjectId: lessonId, before, after }, now)
}
