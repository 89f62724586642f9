import { createContext } from 'react'
import type { Checked, CheckpointQuestion } from '../../domain/quiz/disclose'

/** What became of an answer: its verdict, kept on this device until there is a connection, or why it was not taken, in words. */
export type AnswerOutcome = { checked: Checked } | 'kept' | { refused: string }

/** A checkpoint as this person has it: the question, and the verdict on their last try. `number` counts from 1 in its lesson. */
export type CheckpointState = { number: number; question: CheckpointQuestion; checked: Checked | null; fault?: string | undefined }

/** A lesson's personal parts by the key of their block, and where what a person does in them goes. */
export type LessonState = {
  checkpoints: Readonly<Record<string, CheckpointState>>
  ticked: Readonly<Record<string, readonly number[]>>
  answer: (block: string, picks: readonly string[]) => Promise<AnswerOutcome>
  tick: (block: string, ticked: readonly number[]) => void
  /** Hear of a verdict on an answer that was kept until there was a connection. Returns how to stop. */
  onVerdict: (block: string, hear: (outcome: AnswerOutcome) => void) => () => void
}

/** Null where a lesson is nobody's: in its artifact and in a preview. */
export const LessonStateContext = createContext<LessonState | null>(null)

/** What of a lesson is its reader's own, as far as it is drawn. */
export type PersonalParts = Pick<LessonState, 'checkpoints' | 'ticked'>
