import type { MediaFile } from '../domain/content/media-file'
import type { LessonContext } from './artifact'

/** The names a lesson may refer to, quick to look up; a set that is left out is not checked. `bank`: whose items a short key names. */
export type Known = {
  glossary?: ReadonlySet<string>
  skills?: ReadonlySet<string>
  clauseTypes?: ReadonlySet<string>
  media?: ReadonlyMap<string, MediaFile>
  items?: ReadonlySet<string>
  quizOnly?: ReadonlySet<string>
  bank?: string
  lessons?: ReadonlySet<string>
  modules?: ReadonlySet<string>
}

export function knownOf({ glossary, skills, clauseTypes, media, items, quizOnly, bank, lessons, modules }: LessonContext): Known {
  return {
    ...(glossary && { glossary: new Set(Object.keys(glossary)) }),
    ...(skills && { skills: new Set(skills) }),
    ...(clauseTypes && { clauseTypes: new Set(clauseTypes) }),
    ...(media && { media: new Map(Object.entries(media)) }),
    ...(items && { items: new Set(items) }),
    ...(quizOnly && { quizOnly: new Set(quizOnly) }),
    ...(bank !== undefined && { bank }),
    ...(lessons && { lessons: new Set(lessons) }),
    ...(modules && { modules: new Set(modules) }),
  }
}

/** The whole id of an item, given its key in the lesson's own bank or its whole id. */
export function wholeItemId(item: string, bank: string | undefined): string {
  return item.includes('/') || bank === undefined ? item : `${bank}/${item}`
}
