import type { Db } from '#db/client.server'
import { findVocabulary } from '#db/queries/vocabulary'
import { readingMinutes } from '../../domain/progress/outline'
import { previewLesson } from '../../library/compile.server'
import type { Problem } from '../../library/problem'

/** A text as a rep would get it. `html` is empty while there are problems; `minutes` is how long it takes to read. */
export type Preview = { html: string; problems: Problem[]; words: number; minutes: number }

/** Draw a text by the renderer and the checks that publishing uses. Writes nothing. */
export async function previewSource(db: Db, source: string): Promise<Preview> {
  const preview = await previewLesson(source, await findVocabulary(db))
  return { ...preview, minutes: readingMinutes(preview.words) }
}
