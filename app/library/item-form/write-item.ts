import type { ItemVersion } from '../../domain/quiz/item'
import { writeBody } from './body-form'
import type { Fields } from './fields'
import { writeHead } from './head-form'

/** A question as it is kept, as the fields of its form. */
export function writeItem(version: ItemVersion, { tags, askedIn }: { tags: readonly string[]; askedIn: string }): Fields {
  return { ...writeBody(version), ...writeHead({ ...version, tags }), lesson: version.lessonId ?? '', askedIn, basedOn: version.id }
}
