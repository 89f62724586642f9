import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ReadinessBadge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { practiceWords } from '../../components/practice/practice-words'
import { StartPractice } from '../../components/practice/start-practice'
import { Band } from '../../components/readiness/band'
import { BesideReadiness } from '../../components/readiness/beside-readiness'
import { holdsWords, roleSentence, skillSentence } from '../../components/readiness/readiness-words'
import { TrendFigure } from '../../components/readiness/trend-figure'
import { countWords, percentWords, whenWords } from '../../components/words'
import { READY_FROM } from '../../domain/readiness/role-readiness'
import { requireRep } from '../../http/access.server'
import { showReadiness } from '../../workflows/readiness/show-readiness.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Readiness', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = Date.now()
  return { role: await showReadiness(db, rep, now), now }
}

export default function Readiness() {
  const { role, now } = useLoaderData<typeof loader>()
  if (!role) {
    return (
      <>
        <PageHead title="Readiness" lead="Would you get this right today?" action={<BesideReadiness />} />
        <EmptyState title="You have no role profile yet">An administrator gives you one; then this page shows which skills your role needs and how sure they are.</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title="Readiness" lead={`Would you get this right today? Your role: ${role.name}.`} action={<BesideReadiness />} />
      <Card>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="figures text-3xl font-bold">{percentWords(role.figure)}</span>
          <ReadinessBadge label={role.label} />
        </div>
        <p className="mt-2 max-w-[64ch]">{roleSentence(role)}</p>
        {role.weakest ? (
          <div className="mt-5 border-t border-line pt-4">
            <p>
              What helps most now: <strong>{role.weakest.name}</strong>
            </p>
            {role.weakest.round ? <p className="figures mt-1">{`${practiceWords(role.weakest.round)}.`}</p> : null}
            <div className="mt-4 flex flex-wrap gap-3">
              {role.weakest.round ? (
                <StartPractice skillId={role.weakest.id} questions={role.weakest.round.questions}>
                  {`Practise ${countWords(role.weakest.round.questions, 'question')}`}
                </StartPractice>
              ) : null}
              <ButtonLink to={`/readiness/${role.weakest.id}`} look={role.weakest.round ? 'plain' : 'primary'} className="w-full sm:w-auto">
                {role.weakest.round ? 'See why it stands there' : 'See how to raise it'}
              </ButtonLink>
            </div>
          </div>
        ) : null}
      </Card>
      <TrendFigure points={role.trend} readyFrom={READY_FROM} />
      <Section title="Skill by skill" id="skills" lead="The dot is the figure, the bar its 80 % band, the line what your role needs.">
        <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
          {role.skills.map((skill) => (
            <li key={skill.id} className="grid gap-x-6 gap-y-2 px-5 py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto] md:items-center">
              <div>
                <Link to={`/readiness/${skill.id}`} className="link inline-flex min-h-11 items-center font-semibold">
                  {skill.name}
                </Link>
                <p className="text-sm text-ink-quiet">
                  {skill.mandatory ? 'Mandatory. ' : ''}
                  {skillSentence(skill)}
                  {skill.at !== null ? ` Last observed ${whenWords(skill.at, now)}. ` : ''}
                  {holdsWords(skill.next, skill.label)}
                </p>
              </div>
              <Band {...skill} />
              <div className="flex items-center justify-between gap-4 md:w-44 md:justify-end">
                <span className="figures text-lg font-semibold">{skill.n === 0 ? '–' : percentWords(skill.figure)}</span>
                <ReadinessBadge label={skill.label} />
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
