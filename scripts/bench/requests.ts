import type { Planned } from './load'
import type { Question, Taker } from './prepared'

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36'
const common = { 'User-Agent': agent, Accept: '*/*' }
const formType = 'application/x-www-form-urlencoded;charset=UTF-8'

export function view(path: string, cookie: string, extra: Record<string, string> = {}): Planned {
  return { kind: 'view', method: 'GET', path, headers: { ...common, Cookie: cookie, ...extra }, status: 200 }
}

/** The people that one of so many connections acts for: no one is in two places at once. */
export function shareOf<T>(people: readonly T[], connections: number, connection: number): T[] {
  return people.filter((_, index) => index % connections === connection)
}

/** One answer, as the quiz page saves it. */
export function answer(origin: string, taker: Taker, question: Question, picks: readonly string[]): Planned {
  const body = new URLSearchParams([['item', question.id], ...picks.map((pick) => ['picks', pick])]).toString()
  return { kind: 'answer', method: 'POST', path: `/api/attempts/${taker.attemptId}/answers`, headers: posting(origin, taker), body, status: 200 }
}

/** The submission of an attempt with all its answers, as the quiz page's form sends it. */
export function submission(origin: string, taker: Taker, picked: readonly { question: Question; picks: readonly string[] }[]): Planned {
  const fields = picked.flatMap(({ question, picks }) => [['asked', question.id], ...picks.map((pick) => [`picks-${question.id}`, pick])])
  const body = new URLSearchParams([...fields, ['intent', 'submit']]).toString()
  return { kind: 'submission', method: 'POST', path: `/attempts/${taker.attemptId}`, headers: posting(origin, taker), body, status: 302 }
}

const posting = (origin: string, { cookie }: Taker) => ({ ...common, Cookie: cookie, Origin: origin, 'Content-Type': formType })

/** Person after person answers question after question, over and over, each time with another option. */
export function changingAnswers(origin: string, people: readonly Taker[], questions: readonly Question[]): Planned[] {
  const times = [0, 1]
  return times.flatMap((time) =>
    questions.flatMap((question, index) =>
      people.map((taker) => answer(origin, taker, question, [question.options[(index + time) % question.options.length] ?? ''])),
    ),
  )
}

/** A whole attempt: every question once, right in seven cases of ten, then the submission. `number` decides which are right. */
export function wholeAttempt(origin: string, taker: Taker, questions: readonly Question[], number: number): Planned[] {
  const picked = questions.map((question, index) => {
    const right = (number * 7 + index * 3) % 10 < 7
    return { question, picks: right ? question.right : question.options.filter((option) => !question.right.includes(option)).slice(0, 1) }
  })
  return [...picked.map(({ question, picks }) => answer(origin, taker, question, picks)), submission(origin, taker, picked)]
}
