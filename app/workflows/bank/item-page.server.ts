import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { listBankChoices } from '#db/queries/bank'
import { findBankChange } from '#db/queries/bank-changes'
import { type AuthoredVersion, countVerdicts, findBankItem, listAskingLessons, listItemHistory, listQuizzesNear } from '#db/queries/bank-item'
import { listAlike } from '#db/queries/item-pairs'
import { asQuestion } from '../../domain/quiz/disclose'
import { answersOf, saidBy, type SaidField, saidFields } from '../../domain/quiz/item-said'
import { waysAsked } from '../../domain/quiz/ways-asked'
import { diffWords, type Stretch } from '../../library/word-diff'

const mostVersions = 100
const mostAlike = 10

/** One field that a version says otherwise than the one before it. */
export type SaidChange = { field: SaidField; stretches: Stretch[] }

/** A version and what it changed; null where the one before is not known here. */
export type HistoryLine = { number: number; by: string | null; at: number; changes: SaidChange[] | null }

/** What a form that changes something is called, so that sent twice it is done once. */
export const newDeed = (): string => uuid()

/** Everything that the page of an item shows. Null: no such item. */
export async function showItem(db: Database, id: string, doneId: string | null) {
  const item = await findBankItem(db, id)
  if (!item) return null
  const [history, lessons, quizzes, verdicts, choices, alike, done] = await Promise.all([
    listItemHistory(db, id, mostVersions), listAskingLessons(db, id), listQuizzesNear(db, item.bank, id), countVerdicts(db, id), listBankChoices(db),
    listAlike(db, id, mostAlike),
    doneId === null ? null : findBankChange(db, doneId),
  ])
  const { version, ...standing } = item
  const { type, body, skills, clauseTypes, difficulty, source, number } = version
  const asked = { ...item.version, id, bank: item.bank, tags: item.tags }
  return {
    ...standing, number, versionId: version.id, type, stem: body.stem, skills, clauseTypes, difficulty, source, lessonId: version.lessonId,
    question: asQuestion(version, { seed: 1, items: [version.id] }),
    answers: answersOf(version), feedback: { whenRight: body.whenRight ?? null, whenWrong: body.whenWrong ?? null, general: body.feedback },
    rubric: 'rubric' in body ? body.rubric.criteria : [], model: 'model' in body ? (body.model ?? null) : null,
    lessons, quizzes: quizzes.flatMap((quiz) => waysAsked(quiz, asked).map((way) => ({ title: quiz.title, moduleId: quiz.moduleId, ...way }))),
    verdicts, alike, history: linesOf(history), choices, done,
  }
}

export type ShownItem = NonNullable<Awaited<ReturnType<typeof showItem>>>

function linesOf(history: readonly AuthoredVersion[]): HistoryLine[] {
  return history.map(({ version, by, at }, place) => {
    const earlier = history[place + 1]
    return { number: version.number, by, at, changes: earlier ? changesFrom(saidBy(earlier.version), saidBy(version)) : null }
  })
}

type Said = ReturnType<typeof saidBy>

function changesFrom(before: Said, after: Said): SaidChange[] {
  return saidFields.flatMap((field) => {
    const [from, to] = [before[field] ?? '', after[field] ?? '']
    return from === to ? [] : [{ field, stretches: diffWords(from, to) }]
  })
}
