import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ReadinessBadge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { Band } from '../../components/readiness/band'
import { HistoryList } from '../../components/readiness/history-list'
import { skillSentence } from '../../components/readiness/readiness-words'
import { percentWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showSkill } from '../../workflows/readiness/show-skill.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.skill.name, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = Date.now()
  return { skill: found(await showSkill(db, rep, params.skill ?? '', now)), now }
}

export default function Skill() {
  const { skill, now } = useLoaderData<typeof loader>()
  const { readiness } = skill
  return (
    <>
      <PageHead title={skill.name} lead={skill.description} back={{ to: '/readiness', label: 'Readiness' }} />
      <Card>
        {readiness ? (
          <>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span className="figures text-3xl font-bold">{readiness.n === 0 ? '–' : percentWords(readiness.figure)}</span>
              <ReadinessBadge label={readiness.label} />
            </div>
            <p className="mt-2">
              {readiness.mandatory ? 'Your role needs it without exception. ' : ''}
              {skillSentence({ ...readiness, id: skill.id, name: skill.name })}
            </p>
            <div className="mt-4 max-w-[560px]">
              <Band {...readiness} />
            </div>
          </>
        ) : (
          <p>Your role does not ask for this skill. What is observed of it is kept all the same.</p>
        )}
        <div className="mt-6 flex flex-wrap gap-3">
          <ButtonLink to="/practice/clauses" look="primary">
            Practise clauses
          </ButtonLink>
          <ButtonLink to="/learn">Go on with your course</ButtonLink>
        </div>
      </Card>
      <Section title="Why it says so" lead="Every answer, and what a manager saw at work, newest first. At the right is by how many points it moved the figure; what is not practised fades." id="evidence">
        {skill.evidence.length === 0 ? (
          <EmptyState title="Nothing was observed yet">Answer questions on this skill in a quiz or in practice, and each answer stands here with its day.</EmptyState>
        ) : (
          <HistoryList history={skill.history} own now={now} />
        )}
        {skill.more ? <p className="mt-3 text-sm text-ink-quiet">The newest 50 are shown.</p> : null}
      </Section>
    </>
  )
}
