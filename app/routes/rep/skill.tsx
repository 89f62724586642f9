import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { StartPractice } from '../../components/practice/start-practice'
import { HistoryList } from '../../components/readiness/history-list'
import { SkillCard } from '../../components/readiness/skill-card'
import { countWords } from '../../components/words'
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
  const { round } = skill
  return (
    <>
      <PageHead title={skill.name} lead={skill.description} back={{ to: '/readiness', label: 'Readiness' }} />
      <SkillCard skill={skill} own>
        {round ? null : <p className="mt-4">There is nothing to practise it with yet. Questions that you answer in lessons and quizzes can be practised from then on.</p>}
        <div className="mt-6 flex flex-wrap gap-3">
          {round ? (
            <StartPractice skillId={skill.id} questions={round.questions}>
              {`Practise ${countWords(round.questions, 'question')}`}
            </StartPractice>
          ) : null}
          <ButtonLink to="/learn" look={round ? 'plain' : 'primary'} className="w-full sm:w-auto">
            Go on with your course
          </ButtonLink>
        </div>
      </SkillCard>
      <Section title="Why it says so" lead="Every answer, what a manager saw at work and what came of contracts, newest first. At the right is by how many points it moved the figure; what is not practised fades." id="evidence">
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
