import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listRoleUses } from '#db/queries/role-profiles'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { RolesTable } from '../../components/studio/roles/roles-table'
import { requireTrainer } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Roles · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const roles = await listRoleUses(db)
  const done = new URL(request.url).searchParams.get('done')
  return {
    roles: roles.map(({ requirements, description: _description, ...role }) => ({ ...role, skills: requirements.length, mandatory: requirements.filter((need) => need.mandatory).length })),
    done, now: Date.now(),
  }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('This page takes no form.', { status: 405 })
}

const doneWords: Record<string, string> = {
  saved: 'Saved. From now on everyone is held against it; what was judged before stays as it was.',
  same: 'Nothing was different, so nothing was saved.',
}

export default function Roles() {
  const { roles, done, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title="Roles"
        lead="What each role must be able to do, and how well. Readiness is held against it."
        action={<ButtonLink to="/studio/skills">Skills</ButtonLink>}
      />
      {done && doneWords[done] ? <Notice>{doneWords[done]}</Notice> : null}
      {roles.length > 0 ? (
        <RolesTable roles={roles} now={now} />
      ) : (
        <EmptyState title="There is no role yet">Roles come with the content of this organisation, in content/role-profiles.yaml.</EmptyState>
      )}
    </>
  )
}
