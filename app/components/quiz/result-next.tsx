import { Link } from '@remix-run/react'
import type { ShownResult } from '../../workflows/quiz/shown'
import { ButtonLink } from '../button'
import { wayFromRound } from '../practice/way-from-round'
import { countWords } from '../words'
import { notNowWords } from './result-words'

/** The one step after a result, and what to read before the next attempt. */
export function ResultNext({ result }: { result: ShownResult }) {
  const { moduleId, quizId, passed, passMark, again, attemptsLeft, toRead, certificate } = result
  const done = passMark === null ? moduleId === null : passed === true
  return (
    <>
      {toRead.length > 0 ? (
        <div className="mb-5">
          <h2 className="text-lg">What to read next</h2>
          <ul className="mt-1">
            {toRead.map(({ lessonId, title, path }) => (
              <li key={lessonId}>
                <Link to={path} className="link inline-flex min-h-11 items-center">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {certificate !== null ? (
        <>
          <p className="mb-3 font-semibold">You are certified for your role: it was a pass, on a day with every mandatory skill Ready.</p>
          <ButtonLink to={`/certificates/${certificate}`} look="primary">
            See your certificate
          </ButtonLink>
        </>
      ) : moduleId === null ? (
        <ButtonLink to={wayFromRound(quizId).to} look="primary">
          {wayFromRound(quizId).words}
        </ButtonLink>
      ) : done ? (
        <ButtonLink to="/readiness" look="primary">
          See your readiness
        </ButtonLink>
      ) : (
        <>
          <p className="mb-3 text-ink-quiet">{notNowWords(again) ?? (attemptsLeft === null ? 'You may take it again as often as you like.' : `You have ${countWords(attemptsLeft, 'attempt')} left.`)}</p>
          <ButtonLink to={`/learn/${moduleId}/quiz`} look="primary">
            See what you can do next
          </ButtonLink>
        </>
      )}
    </>
  )
}
