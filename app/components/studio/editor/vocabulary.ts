import type { StudioVocabulary } from '#db/queries/studio-vocabulary'
import type { AllowedAttribute } from '../../../library/allowed'

export type { Named, StudioVocabulary } from '#db/queries/studio-vocabulary'

export const noVocabulary: StudioVocabulary = { skills: [], clauseTypes: [], terms: [], items: [], media: [], lessons: [], modules: [] }

/** The names an attribute may have as its value; null where it takes any words. */
export function namesFor({ value }: AllowedAttribute, vocabulary: StudioVocabulary): { id: string; label: string }[] | null {
  if (value.type === 'text') return null
  if (value.type === 'enum') return value.values.map((id) => ({ id, label: '' }))
  if (value.to === 'term') return vocabulary.terms
  if (value.to === 'item') return vocabulary.items
  return vocabulary.media.filter(({ kind }) => kind === value.to)
}
