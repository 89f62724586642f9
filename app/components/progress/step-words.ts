import type { NextStep } from '../../domain/progress/next-step'
import type { PracticeStep, ReviewStep, TodayStep } from '../../domain/readiness/today'
import { countWords, dueWords } from '../words'

type StepWords = { to: string; kind: string; title: string; action: string; why: string }

/** Where a step leads, what it is called, and why it is the one to take. `skill`: the name of the one to practise. */
export function stepWords(step: TodayStep, now: number, skill: string | null = null): StepWords {
  if (step.kind === 'practice') return practiceStepWords(step, skill ?? step.skillId)
  if (step.kind === 'review') return reviewStepWords(step)
  if (step.kind === 'drill') {
    return {
      to: '/practice/clauses',
      kind: 'Practice',
      title: 'Which clause is this?',
      action: 'Start practising',
      why: 'You are through with what is assigned. Ten clauses keep it fresh.',
    }
  }
  const base = `/learn/${step.courseId}/${step.moduleSlug}`
  const why = reasonWords(step, now)
  if (step.kind === 'quiz') {
    return { to: `${base}/quiz`, kind: 'Quiz', title: step.title, action: step.reason === 'in-the-middle' ? 'Go on with the quiz' : 'Take the quiz', why }
  }
  const action = step.reason === 'in-the-middle' ? 'Go on reading' : 'Read the lesson'
  return { to: `${base}/${step.lessonSlug}`, kind: 'Lesson', title: step.title, action, why }
}

function practiceStepWords({ skillId, questions, gain, surer, label, mandatory }: PracticeStep, skill: string): StepWords {
  const raised = Math.round(100 * gain)
  const narrowed = Math.round(100 * surer)
  const brings = [raised > 0 ? `raise it by about ${countWords(raised, 'point')}` : '', narrowed > 0 ? `make it surer by ${countWords(narrowed, 'point')} either way` : ''].filter(Boolean)
  const stands = label === 'unproven' ? 'is Unproven' : 'is not Ready yet'
  const role = mandatory ? 'Your role needs it without exception, and it' : 'It'
  const most = 'Nothing else does more for your role in the time.'
  const does = brings.length > 0 ? `${countWords(questions, 'question is', 'questions are')} expected to ${brings.join(' and ')}. ` : ''
  return { to: `/practice/skills/${skillId}`, kind: 'Practice', title: skill, action: `Practise ${countWords(questions, 'question')}`, why: `${role} ${stands}. ${does}${most}` }
}

function reviewStepWords({ questions, reason }: ReviewStep): StepWords {
  const shared = { to: '/practice/review', kind: 'Review', title: 'What you are about to forget' }
  if (reason === 'in-the-middle') return { ...shared, action: 'Go on with your review', why: 'You are in the middle of it.' }
  return { ...shared, action: 'See your review', why: `${countWords(questions, 'question')} that you have answered before are due again. Now is when they stay best.` }
}

function reasonWords(step: Exclude<NextStep, { kind: 'drill' }>, now: number): string {
  const due = step.dueOn ? dueWords(step.dueOn, now) : ''
  if (step.dueQuiz !== undefined) return quizReasonWords(step.kind === 'quiz' && step.title === step.dueQuiz, step.reason, step.dueQuiz, due)
  if (step.reason === 'in-the-middle') return due ? `You are in the middle of it, and the course is ${due}.` : 'You are in the middle of it.'
  if (step.reason === 'overdue' || step.reason === 'due') return `The course is ${due}.`
  if (step.reason === 'lessons-read') return due ? `You have read its lessons, and the course is ${due}.` : 'You have read its lessons; now see what stayed.'
  return 'It is the next step of your course.'
}

/** Why a quiz that is asked for alone comes now, or what opens it. */
function quizReasonWords(itself: boolean, reason: NextStep['reason'], quiz: string, due: string): string {
  if (!itself) return `It comes before the quiz “${quiz}”, which is ${due}.`
  return reason === 'in-the-middle' ? `You are in the middle of it, and it is ${due}.` : `It is asked of you by itself, and ${due}.`
}
