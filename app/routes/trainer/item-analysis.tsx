import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { itemPath, plainStem, shortStem } from '../../components/studio/bank/bank-words'
import { AnswerList } from '../../components/studio/statistics/answer-list'
import { flagSentences, itemLines, tooFewWords } from '../../components/studio/statistics/figure-words'
import { countWords, whenWords } from '../../components/words'
import { leastSittings } from '../../domain/quiz/statistics/figure'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showAnalysis } from '../../workflows/statistics/show-analysis.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Answers to ${shortStem(data.stem)}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return { ...found(await showAnalysis(db, new URL(request.url).searchParams.get('id') ?? '')), now: Date.now() }
}

export default function ItemAnalysis() {
  const { id, stem, counts, now } = useLoaderData<typeof loader>()
  const regrade = <ButtonLink to={`/studio/bank/regrade?id=${encodeURIComponent(id)}`}>Regrade it</ButtonLink>
  return (
    <>
      <PageHead title="Answers to a question" lead={plainStem(stem)} back={{ to: itemPath(id), label: 'Question' }} action={regrade} />
      {counts.length === 0 ? (
        <EmptyState title="Nothing was counted yet">Its answers stand here, option by option, once people hand in first attempts at a quiz that asks it.</EmptyState>
      ) : null}
      {counts.map(({ quizId, quizTitle, versionId, number, present, countedAt, counted }) => (
        <Section
          key={`${quizId} ${versionId}`}
          title={`${quizTitle}, version ${number}${present ? '' : ' (asked no more)'}`}
          lead={`Asked in ${countWords(counted.n, 'first attempt')}; counted ${whenWords(countedAt, now)}.`}
        >
          {counted.n < leastSittings ? <p className="mb-4 max-w-[72ch] text-ink-quiet">{tooFewWords}</p> : null}
          <dl className="mb-4 grid max-w-[1000px] grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-5">
            {itemLines.map(({ name, write, means }) => (
              <div key={name}>
                <dt className="text-sm font-semibold">{name}</dt>
                <dd className="figures text-lg font-semibold">{write(counted)}</dd>
                <dd className="text-xs text-ink-quiet">{means}</dd>
              </div>
            ))}
          </dl>
          {counted.flags.map((flag) => (
            <p key={flag} className="mb-2 flex max-w-[72ch] items-start gap-2 font-medium text-warn">
              <TriangleAlert aria-hidden="true" className="mt-1 size-4 shrink-0" />
              {flagSentences[flag]}
            </p>
          ))}
          <AnswerList counted={counted} caption={`Answers in ${quizTitle}, version ${number}`} />
        </Section>
      ))}
    </>
  )
}
