import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { useEffect, useMemo } from 'react'
import { db } from '#db/client.server'
import { listHandedIn } from '#db/queries/handed-in'
import { pageTitle } from '../../components/error-words'
import { Card, PageHead, Section } from '../../components/page'
import { tellClosed } from '../../components/quiz/answer-channel'
import { CertaintySummary } from '../../components/quiz/certainty-summary'
import { ResultNext } from '../../components/quiz/result-next'
import { closedWords, laterWords, resultLead, resultTitle } from '../../components/quiz/result-words'
import { ReviewedCard } from '../../components/quiz/reviewed-card'
import { HandedInContext } from '../../components/quiz/types/handed-in'
import { MoveFigures } from '../../components/readiness/move-figures'
import { countWords, moneyWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import type { ShownResult } from '../../workflows/quiz/shown'
import { showResult } from '../../workflows/quiz/show-result.server'

export const links: LinksFunction = () => [{ rel: 'preload', href: serifFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }]
export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Result: ${data.title}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const result = found(await showResult(db, { personId: rep.id, attemptId: params.attempt ?? '', now: new Date() }))
  const files = result.reviewed.some(({ type }) => type === 'upload') ? await listHandedIn(db, rep.id, result.attemptId) : []
  return { ...result, files: files.map(({ id, name, bytes }) => ({ id, name, bytes })) }
}

export default function ResultPage() {
  const { files, ...result } = useLoaderData<typeof loader>()
  const handedIn = useMemo(() => ({ attemptId: result.attemptId, files }), [result.attemptId, files])
  useEffect(() => tellClosed(result.attemptId), [result.attemptId])
  const voided = result.reviewed.filter((item) => item.voided).length
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title={resultTitle(result)} lead={resultLead(result)} />
      <Card className={result.passed ? 'border-good' : ''}>
        <Notes words={[
          result.closedBy === 'person' ? null : closedWords[result.closedBy],
          voided > 0 ? `${countWords(voided, 'question was', 'questions were')} taken out of the score for everyone.` : null,
          result.later ? laterWords(result.later) : null,
        ]} />
        {result.moves.length > 0 ? <Moves moves={result.moves} /> : null}
        {result.certainty ? <CertaintySummary reviewed={result.reviewed} /> : null}
        {result.earned.length > 0 ? <Earned earned={result.earned} /> : null}
        <div className="mt-5 first:mt-0">
          <ResultNext result={result} />
        </div>
      </Card>
      {result.reviewed.length > 0 ? (
        <HandedInContext.Provider value={handedIn}>
          <Section title="Question by question" id="questions">
            <ol className="space-y-4">
              {result.reviewed.map((item, index) => (
                <li key={item.versionId}>
                  <ReviewedCard number={index + 1} item={item} />
                </li>
              ))}
            </ol>
          </Section>
        </HandedInContext.Provider>
      ) : null}
    </div>
  )
}

/** What there is to know of how it was closed, corrected or told. */
function Notes({ words }: { words: readonly (string | null)[] }) {
  const said = words.filter((one) => one !== null)
  if (said.length === 0) return null
  return (
    <ul className="mb-5 space-y-1">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

function Earned({ earned }: { earned: ShownResult['earned'] }) {
  return (
    <div className="mt-5 first:mt-0">
      <h2 className="text-lg">What you earned</h2>
      <ul className="mt-1 space-y-1">
        {earned.map((line) => (
          <li key={line.id}>
            <strong className="figures">+{line.points > 0 ? `${line.points} points` : moneyWords(line.amount, line.currency)}</strong> {line.reason}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Moves({ moves }: { moves: ShownResult['moves'] }) {
  return (
    <>
      <h2 className="text-lg">What moved</h2>
      <ul className="mt-1 divide-y divide-line">
        {moves.map((move) => (
          <li key={move.skillId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="font-medium">{move.name}</span>
            <MoveFigures move={move} />
          </li>
        ))}
      </ul>
    </>
  )
}
