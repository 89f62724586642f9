import { referencesOf } from './lesson-references'

/** The names of media that a lesson's source mentions, as components and as pictures of markdown. */
export function mediaNamesIn(source: string): Set<string> {
  const references = referencesOf({ source, skills: [], clauseTypes: [], requires: [], blocks: [] })
  return new Set(references.filter(({ kind }) => kind === 'media').map(({ name }) => name))
}
