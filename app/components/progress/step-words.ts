import type { NextStep } from '../../domain/progress/next-step'
import { dueWords } from '../words'

/** Where a step leads, what it is called, and why it is the one to take. */
export function stepWords(step: NextStep, now: number): { to: string; kind: string; title: string; action: string; why: string } {
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

function reasonWords(step: Exclude<NextStep, { kind: 'drill' }>, now: number): string {
  const due = step.dueOn ? dueWords(step.dueOn, now) : ''
  if (step.reason === 'in-the-middle') return due ? `You are in the middle of it, and the course is ${due}.` : 'You are in the middle of it.'
  if (step.reason === 'overdue' || step.reason === 'due') return `The course is ${due}.`
  if (step.reason === 'lessons-read') return due ? `You have read its lessons, and the course is ${due}.` : 'You have read its lessons; now see what stayed.'
  return 'It is the next step of your course.'
}
