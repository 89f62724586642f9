import { data, redirect } from '@remix-run/node'
import { db } from '#db/client.server'
import { listQuizQuestions } from '#db/queries/quiz-bank'
import { type FixedQuestion, namedIn } from '../../components/studio/course/fixed-question'
import { policyFieldFaults } from '../../components/studio/course/policy-words'
import { foundForSections, policyFaults } from '../../domain/quiz/policy-faults'
import { banksOfQuiz } from '../../domain/quiz/sections'
import { found } from '../../http/refusals.server'
import { changeRows } from '../../library/item-form/change-rows'
import { type Fields, fieldsOf } from '../../library/item-form/fields'
import { readPolicy, sectionsIn } from '../../library/quiz-form/read-policy'
import { setModuleQuiz } from '../../workflows/courses/set-module-quiz.server'
import { type TriedPart, tryQuiz } from '../../workflows/quiz/try-quiz.server'

/** What comes back when the form was not saved: everything typed, what is to be mended, how many questions each section finds, those it names, and a draw. */
export type QuizReply = { outcome: 'rows' | 'tried' | 'refused'; fields: Fields; faults: Record<string, string>; found: number[]; named: FixedQuestion[]; tried: TriedPart[] | null }

type Acting = { trainerId: string; moduleId: string; now: Date; seed: number }

/** Do what the form of a quiz's rules asks for: change its rows, try it as a rep, or save it, which leads on. */
export async function changeQuiz(form: FormData, { trainerId, moduleId, now, seed }: Acting) {
  const sent = fieldsOf(form)
  const questions = await listQuizQuestions(db, banksOfQuiz(sectionsIn(sent, moduleId), moduleId))
  if (sent.does) {
    const fields = changeRows(sent, sent.does, { kind: '' })
    return reply({ outcome: 'rows', fields, faults: {}, found: foundForSections({ sections: sectionsIn(fields, moduleId) }, questions, moduleId), named: namedIn(fields, questions), tried: null })
  }
  const { title, policy, fields, faults } = readPolicy(sent, moduleId)
  const about = { fields, found: foundForSections(policy, questions, moduleId), named: namedIn(fields, questions) }
  const wrong = { ...policyFieldFaults(policyFaults(policy, questions, moduleId)), ...faults }
  const refused = (told: Record<string, string>) => reply({ outcome: 'refused', ...about, faults: told, tried: null })
  if (Object.keys(wrong).length > 0) return refused(wrong)
  if (sent.intent === 'try') return reply({ outcome: 'tried', ...about, faults: {}, tried: await tryQuiz(db, { title, bank: moduleId, policy }, seed) })
  const result = found(await setModuleQuiz(db, { trainerId, moduleId, quiz: { title, policy }, now }))
  if ('faults' in result) return refused(policyFieldFaults(result.faults))
  throw redirect(`/studio/${moduleId}/quiz?done=${result.changed ? 'saved' : 'same'}`)
}

const reply = (answer: QuizReply) => data(answer, { status: answer.outcome === 'refused' ? 400 : 200 })
