import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { db } from '#db/client.server'
import { ReadinessBadge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, PageHead, Section } from '../../components/page'
import { ReviewedCard } from '../../components/quiz/reviewed-card'
import { countWords, moneyWords, percentWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showResult } from '../../workflows/quiz/show-result.server'

export const links: LinksFunction = () => [{ rel: 'preload', href: serifFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }]
export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Result: ${data.title}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return found(await showResult(db, rep.id, params.attempt ?? ''))
}

type Result = Awaited<ReturnType<typeof loader>>

export default function ResultPage() {
  const result = useLoaderData<typeof loader>()
  const right = result.reviewed.filter((item) => item.score === 1).length
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title={titleOf(result)} lead={`${right} of ${countWords(result.reviewed.length, 'question')} fully right, ${percentWords(result.score ?? 0)} in all.`} />
      <Card className={result.passed ? 'border-good' : ''}>
        {result.moves.length > 0 ? <Moves moves={result.moves} /> : null}
        {result.earned.length > 0 ? (
          <div className="mt-5 first:mt-0">
            <h2 className="text-lg">What you earned</h2>
            <ul className="mt-1 space-y-1">
              {result.earned.map((line) => (
                <li key={line.id}>
                  <strong className="figures">+{line.points > 0 ? `${line.points} points` : moneyWords(line.amount, line.currency)}</strong> {line.reason}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="mt-5 first:mt-0">
          <NextStep result={result} />
        </div>
      </Card>
      <Section title="Question by question" id="questions">
        <ol className="space-y-4">
          {result.reviewed.map((item, index) => (
            <li key={item.versionId}>
              <ReviewedCard number={index + 1} item={item} />
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}

function titleOf({ passMark, passed, title }: Result): string {
  if (passMark === null) return `${title}: done`
  return passed ? 'You passed' : 'Not passed yet'
}

function Moves({ moves }: { moves: Result['moves'] }) {
  return (
    <>
      <h2 className="text-lg">What moved</h2>
      <ul className="mt-1 divide-y divide-line">
        {moves.map((move) => (
          <li key={move.skillId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="font-medium">{move.name}</span>
            <span className="figures flex items-center gap-3">
              <span>
                {percentWords(move.before.figure)} <span aria-hidden="true">→</span>
                <span className="sr-only">to</span> {percentWords(move.after.figure)}
              </span>
              <ReadinessBadge label={move.after.label} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function NextStep({ result }: { result: Result }) {
  if (result.moduleId === null) {
    return (
      <ButtonLink to="/practice/clauses" look="primary">
        Another round
      </ButtonLink>
    )
  }
  if (result.passed) {
    return (
      <ButtonLink to="/readiness" look="primary">
        See your readiness
      </ButtonLink>
    )
  }
  return (
    <ButtonLink to={`/learn/${result.moduleId}/quiz`} look="primary">
      See what you can do next
    </ButtonLink>
  )
}
