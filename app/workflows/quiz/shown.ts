import type { Question } from '../../domain/quiz/asked'
import type { Told, Telling } from '../../domain/quiz/disclosure'
import type { FeedbackMode, MayStart, QuizPolicy } from '../../domain/quiz/policy'
import type { Certainty, Reviewed } from '../../domain/quiz/reviewed'
import type { Clock } from '../../domain/quiz/timing'
import type { SkillMove } from '../../domain/readiness/moves'

/** A part of a quiz under its title: its questions from the place `from` (0 is the first), so many. A quiz without parts has none. */
export type ShownPart = { title: string; from: number; count: number }

/**
 * What every open attempt shows. `clock` stands by the server's time at the moment of asking. `turn`: the highest number that an answer
 * was sent with; the next takes one more. `certainty`: each answer is asked how sure it is. `moduleId` null: practice. `telling`: when
 * answers are judged and explained.
 */
export type ShownAttempt = {
  attemptId: string
  title: string
  moduleId: string | null
  submitted: boolean
  telling: FeedbackMode
  clock: Clock
  oneSitting: boolean
  certainty: boolean
  parts: ShownPart[]
  turn: number
}

/** A question with the answer that stands and whether it is flagged; nothing of the key. */
export type ShownQuestion = Question & { picks: string[]; sure: Certainty | null; flagged: boolean }

/** All questions, handed in together (feedback `end` and `closed`). */
export type ShownQuiz = ShownAttempt & { mode: 'end'; questions: ShownQuestion[] }

/**
 * One question at a time (feedback `each`): open, or reviewed once its answer stands, as far as may be told. `picks`: what the answer to an
 * open one begins with, the files that were handed in for it.
 */
export type ShownDrill = ShownAttempt & {
  mode: 'each'
  position: number
  total: number
  answered: number
  question: Question | null
  picks: string[]
  reviewed: Reviewed | null
}

/** `kind`: what an answer was worth; a reward says why in words. Amounts are minor units. */
export type ShownEarned = { id: string; reason: string; points: number; amount: number; currency: string }

/**
 * What a submitted attempt came to, as far as it may be told now.
 * - `told`: what is told; `later`: when (ms epoch) more is, and what. `score` and `passed` are null while untold or awaiting marking;
 *   `awaiting`: how many answers are still to be marked.
 * - `closedBy`: handed in by the person, or closed when the time was up or one sitting was left.
 * - `reviewed`: empty where nothing of the single answers is told.
 * - `counting`: the score that counts among all attempts and whether it passes; null score while none is told.
 * - `certificate`: the code, in groups, of the one it gave; null where it gave none.
 * - `again`: whether another attempt may start now; `attemptsLeft` null: without limit.
 * - `toRead`: lessons behind the answers that were not fully right.
 */
export type ShownResult = {
  attemptId: string
  title: string
  moduleId: string | null
  quizId: string
  submittedAt: number
  closedBy: 'person' | 'time' | 'idle'
  passMark: number | null
  certainty: boolean
  score: number | null
  passed: boolean | null
  awaiting: number
  told: Told
  later: { at: number; more: Telling[] } | null
  parts: ShownPart[]
  reviewed: Reviewed[]
  moves: SkillMove[]
  earned: ShownEarned[]
  certificate: string | null
  counting: { grading: QuizPolicy['grading']; score: number | null; passed: boolean | null }
  again: MayStart
  attemptsLeft: number | null
  toRead: { lessonId: string; title: string; path: string }[]
}

/** An attempt among others: `score` and `passed` null while untold or awaiting marking. */
export type TakenAttempt = { id: string; submittedAt: number; score: number | null; passed: boolean | null; awaiting: number }

/**
 * A quiz before it is begun: its rules as they hold for this person, with what they were granted. `minutes` null: no clock runs.
 * `certifies`: passing it can give a certificate now. `openAttemptId`: the attempt to go on with. `counting` as in a result. `taken`: newest first.
 */
export type ShownRules = Pick<QuizPolicy, 'feedback' | 'passMark' | 'grading' | 'delayMinutes' | 'graceMinutes' | 'opensAt' | 'oneSitting' | 'certainty' | 'testOut'> & {
  quizId: string
  title: string
  moduleId: string | null
  questions: number
  minutes: number | null
  closesAt: number | null
  granted: boolean
  certifies: boolean
  attemptsLeft: number | null
  may: MayStart
  openAttemptId: string | null
  counting: ShownResult['counting']
  taken: TakenAttempt[]
}

/**
 * What `POST /api/attempts/:id/answers` replies (form or JSON: `item`, `picks`, `turn`, `sentId`, `certainty`). `saved`: it is on disk, or was already
 * under this `sentId`. `turn`: the highest turn of the attempt; the next answer takes one more. `stands`: this answer counts now; false where
 * one with a higher turn came from elsewhere.
 */
export type AnswerReply = { saved: true; number: number; turn: number; stands: boolean } | { saved: false; problem: AnswerProblem; words: string }

export type AnswerProblem = 'not-open' | 'too-late' | 'not-in-attempt' | 'not-an-answer' | 'answers-stand'

/** What `POST /api/attempts/:id/flags` (`item`, `flagged`: 1 or 0) replies: every question that is flagged now. */
export type FlagsReply = { flagged: string[] }

/** What `GET /api/attempts/:id/clock` replies; `submitted`: here, elsewhere, or because the time was up. */
export type ClockReply = { submitted: boolean; clock: Clock; turn: number }
