import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ReadinessBadge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { revisedWords } from '../../components/quiz/revised-words'
import { Band } from '../../components/readiness/band'
import { skillSentence } from '../../components/readiness/readiness-words'
import { percentWords, whenWords } from '../../components/words'
import { blockAnchor } from '../../domain/content/lesson-blocks'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showSkill, type ShownEvidence } from '../../workflows/readiness/show-skill.server'

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
      <Section title="Why it says so" lead="Every answer that was observed, newest first. Recent ones count most; what is not practised fades." id="evidence">
        {skill.evidence.length === 0 ? (
          <EmptyState title="Nothing was observed yet">Answer questions on this skill in a quiz or in practice, and each answer stands here with its day.</EmptyState>
        ) : (
          <ol className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {skill.evidence.map((evidence) => (
              <EvidenceLine key={evidence.id} evidence={evidence} now={now} />
            ))}
          </ol>
        )}
        {skill.more ? <p className="mt-3 text-sm text-ink-quiet">The newest 50 are shown.</p> : null}
      </Section>
    </>
  )
}

const sources: Record<string, string> = {
  quiz: 'in a quiz',
  drill: 'in practice, which counts less than a quiz',
  checkpoint: 'while reading, which counts least: the answer stands close by',
}

function evidenceVerdict({ score, voided }: Pick<ShownEvidence, 'score' | 'voided'>): { look: string; words: string } {
  if (voided) return { look: 'text-ink-quiet', words: 'Counts no more' }
  if (score === null) return { look: 'text-ink-quiet', words: 'Answered; how it went is told later' }
  if (score === 1) return { look: 'text-good', words: 'Right' }
  return score === 0 ? { look: 'text-bad', words: 'Wrong' } : { look: 'text-warn', words: `${percentWords(score)} right` }
}

function EvidenceLine({ evidence, now }: { evidence: ShownEvidence; now: number }) {
  const { source, at, stem, attemptId, answered, lessonId, revised } = evidence
  const verdict = evidenceVerdict(evidence)
  return (
    <li className="px-5 py-4">
      <p>
        <strong className={verdict.look}>{verdict.words}</strong> on “{stem ?? 'a question'}”
      </p>
      {revised ? <p className="mt-0.5 text-sm text-ink-quiet">{revisedWords(revised)}</p> : null}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-sm text-ink-quiet">
        <span>
          {whenWords(at, now)}, {sources[source] ?? source}
        </span>
        {attemptId ? (
          <Link to={`/attempts/${attemptId}/result`} className="link inline-flex min-h-11 items-center">
            See the answer
          </Link>
        ) : null}
        {answered ? (
          <Link to={`/learn/${answered.lessonId}#${blockAnchor(answered.block)}`} className="link inline-flex min-h-11 items-center">
            See it in “{answered.title}”
          </Link>
        ) : null}
        {lessonId && lessonId !== answered?.lessonId ? (
          <Link to={`/learn/${lessonId}`} className="link inline-flex min-h-11 items-center">
            Read its lesson
          </Link>
        ) : null}
      </p>
    </li>
  )
}
