import type { ComponentType } from 'react'
import type { Asked } from '../../../domain/quiz/asked'
import type { ItemType } from '../../../domain/quiz/item'
import type { AskProps } from './ask'
import { partAsks } from './ask-part'
import { AskCase } from './case'
import { AskEssay } from './essay'
import { AskUpload } from './upload'

const asks: { [T in ItemType]: ComponentType<AskProps<T>> } = { ...partAsks, essay: AskEssay, upload: AskUpload, case: AskCase }

/** A question of any type, to be answered. */
export function Ask({ question: { type, asked }, ...rest }: { question: Asked } & Omit<AskProps<ItemType>, 'asked'>) {
  // The registry pairs each type with what it asks; TypeScript cannot follow a key and a value that vary together.
  const Drawn = asks[type] as ComponentType<AskProps<'single'>>
  return <Drawn asked={asked as AskProps<'single'>['asked']} {...rest} />
}
