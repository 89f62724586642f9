import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Db } from '#db/client.server'
import { findStandingCourse } from '#db/queries/course-export'
import { listMediaByName } from '#db/queries/media'
import { mediaNamesIn } from '../../domain/content/media-names-in'
import { courseTexts } from '../../library/write-course'
import { fileKey, type MediaStore } from '../media/store.server'
import { filesOf } from './standing-files'

/**
 * A course as a zip archive in the layout of content/, with the media its lessons show. The same course gives the same bytes wherever
 * and whenever it is asked for: entries are in order, carry one date, and are stored as they are, since packing differs between
 * machines. Null: there is no such course.
 */
export async function exportCourse(db: Db, store: MediaStore, courseId: string): Promise<AsyncIterable<Uint8Array> | null> {
  const course = await findStandingCourse(db, courseId)
  if (!course) return null
  const texts = courseTexts(filesOf(course))
  const sources = course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.source))
  const named = await listMediaByName(db)
  const shown = [...new Set(sources.flatMap((source) => [...mediaNamesIn(source)]))].filter((name) => named[name]).sort()
  const zip = new ZipFile()
  for (const [path, text] of texts) zip.addBuffer(Buffer.from(text), path, plain)
  for (const name of shown) {
    const file = named[name]
    if (!file) continue
    zip.addReadStreamLazy(`media/${name}`, { ...plain, size: file.bytes }, (give) => {
      void openFile(store, file.hash).then((bytes) => give(null, bytes), (fault: unknown) => give(fault, Readable.from([])))
    })
  }
  zip.on('error', (fault) => (zip.outputStream as Readable).destroy(fault))
  zip.end()
  return zip.outputStream as Readable
}

async function openFile(store: MediaStore, hash: string): Promise<Readable> {
  const bytes = await store.read(fileKey(hash))
  if (!bytes) throw new Error(`The file ${hash} is not where media are kept.`)
  return Readable.from(bytes)
}

/** The first moment that archives know, by whatever clock the machine keeps. */
const plain = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }
