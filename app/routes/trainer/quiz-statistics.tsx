import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { db } from '#db/client.server'
import { findCountedQuizOf, listItemsOfQuiz } from '#db/queries/quiz-statistics'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { tooFewWords } from '../../components/studio/statistics/figure-words'
import { ItemFigure } from '../../components/studio/statistics/item-figure'
import { ItemTable, orderIn } from '../../components/studio/statistics/item-table'
import { QuizTable } from '../../components/studio/statistics/quiz-table'
import { countWords, whenWords } from '../../components/words'
import { leastSittings } from '../../domain/quiz/statistics/figure'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { countQuiz } from '../../workflows/statistics/count-quizzes.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Statistics of ${data.quiz.title}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const moduleOf = ({ course = '', module = '' }: LoaderFunctionArgs['params']) => `${course}/${module}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const quiz = found(await findCountedQuizOf(db, moduleOf(params)))
  const items = quiz.figures === null ? [] : await listItemsOfQuiz(db, quiz.id)
  return { quiz, items, by: orderIn(new URL(request.url).searchParams.get('sort')), module: moduleOf(params), now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireTrainer(request)
  const quiz = found(await findCountedQuizOf(db, moduleOf(params)))
  await countQuiz(db, quiz.id, new Date())
  return redirect(`/studio/${moduleOf(params)}/statistics`)
}

export default function QuizStatistics() {
  const { quiz, items, by, module, now } = useLoaderData<typeof loader>()
  const { figures, countedAt } = quiz
  const counted = figures === null || countedAt === null ? 'Not counted yet.' : `From ${countWords(figures.n, 'first attempt')}, counted ${whenWords(countedAt, now)}; every hour anew.`
  return (
    <>
      <PageHead title={`Statistics of ${quiz.title}`} lead={counted} back={{ to: `/studio/${module}`, label: 'Module' }} action={<CountAgain />} />
      {figures === null || figures.n === 0 ? (
        <EmptyState title="Nothing to count yet">Once people hand in their first attempts, the figures of the quiz and of each question stand here.</EmptyState>
      ) : (
        <>
          {figures.n < leastSittings ? <p className="mb-4 max-w-[72ch] text-ink-quiet">{tooFewWords}</p> : null}
          <Section title="The quiz" id="figures" lead="Over everyone’s first attempt, of the newest 5,000. Questions that were taken out of the score are left out.">
            <QuizTable figures={figures} />
          </Section>
          <Section title="Its questions" id="questions" lead="Facility is the mean score on a question. “With the rest” is its correlation with the mean score on the others, the discrimination index; efficiency says how much of the correlation that its difficulty allows it has. Weight meant is its share of the score, weight had its share of what sets scores apart. Time is the median.">
            <ItemFigure items={items} />
            <ItemTable items={items} by={by} />
          </Section>
        </>
      )}
    </>
  )
}

function CountAgain() {
  return (
    <Form method="post">
      <Button disabled={useNavigation().state !== 'idle'}>Count now</Button>
    </Form>
  )
}
