import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listAskable } from '#db/queries/quiz-bank'
import { listRoleProfiles } from '#db/queries/readiness'
import { listSkills } from '#db/queries/skills'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { StockTable } from '../../components/studio/roles/stock-table'
import { countWords } from '../../components/words'
import { skillStock } from '../../domain/insight/skill-stock'
import { requireTrainer } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Skills · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const [skills, items, profiles] = await Promise.all([listSkills(db), listAskable(db), listRoleProfiles(db)])
  const named = new Map(skills.map(({ id, name, areaName }) => [id, { name, areaName }]))
  const stock = skillStock([...named.keys()], items, profiles).map((one) => ({ ...one, name: named.get(one.skillId)?.name ?? one.skillId, areaName: named.get(one.skillId)?.areaName ?? '' }))
  return { stock, short: stock.filter((one) => one.short > 0).length }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('This page takes no form.', { status: 405 })
}

export default function Skills() {
  const { stock, short } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title="Skills"
        lead={short === 0 ? 'Every role has the questions that its check asks for.' : `${countWords(short, 'skill has', 'skills have')} too few questions for the check of a role. Those come first.`}
        action={<ButtonLink to="/studio/roles">Roles</ButtonLink>}
      />
      {stock.length > 0 ? (
        <StockTable stock={stock} />
      ) : (
        <EmptyState title="There is no skill yet">Skills come with the content of this organisation, in content/skills.yaml.</EmptyState>
      )}
    </>
  )
}
