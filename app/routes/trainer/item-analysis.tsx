import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { itemPath, plainStem } from '../../components/studio/bank/bank-words'
import { AnswerList } from '../../components/studio/statistics/answer-list'
import { flagSentences, inDigits, inPercent, inSeconds } from '../../components/studio/statistics/figure-words'
import { countWords, whenWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showAnalysis } from '../../workflows/statistics/show-analysis.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Answers to ${plainStem(data.stem).slice(0, 60)}`, error)
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
          <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-3">
            <Figure name="Facility" words={inPercent(counted.facility)} />
            <Figure name="With the rest" words={inDigits(counted.discrimination)} />
            <Figure name="Efficiency" words={inPercent(counted.efficiency)} />
            <Figure name="Weight meant / had" words={`${inPercent(counted.intended)} / ${inPercent(counted.effective)}`} />
            <Figure name="Median time" words={inSeconds(counted.seconds)} />
          </dl>
          {counted.flags.map((flag) => (
            <p key={flag} className="mb-2 max-w-[72ch] font-medium text-warn">
              {flagSentences[flag]}
            </p>
          ))}
          <AnswerList counted={counted} caption={`Answers in ${quizTitle}, version ${number}`} />
        </Section>
      ))}
    </>
  )
}

function Figure({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-quiet">{name}</dt>
      <dd className="figures text-lg font-semibold">{words}</dd>
    </div>
  )
}
