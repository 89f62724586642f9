import type { ComponentType } from 'react'
import type { ItemType } from '../../../../domain/quiz/item'
import { CaseFields } from './types/case'
import { EssayFields, UploadFields } from './types/marked'
import { partFields } from './part-forms'

const fieldsOf: { [T in ItemType]: ComponentType } = { ...partFields, essay: EssayFields, upload: UploadFields, case: CaseFields }

/** The fields of a type's own part of a question. */
export function TypeFields({ type }: { type: ItemType }) {
  const Fields = fieldsOf[type]
  return <Fields />
}
