import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { db } from '#db/client.server'
import { findRoleProfile } from '#db/queries/readiness'
import { countHolders, listRoleProfileVersions } from '#db/queries/role-profiles'
import { listHeadNames } from '#db/queries/studio-vocabulary'
import { pageTitle } from '../../components/error-words'
import { PageHead } from '../../components/page'
import { RoleCheck } from '../../components/studio/roles/role-check'
import { RoleForm } from '../../components/studio/roles/role-form'
import { countWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { writeRole } from '../../http/role-form'
import { changeRole } from './change-role.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.name} · Roles`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const profile = found(await findRoleProfile(db, params.role ?? ''))
  const [versions, { skills }, people] = await Promise.all([listRoleProfileVersions(db, profile.id), listHeadNames(db), countHolders(db, profile.id)])
  const fields = { ...writeRole(profile), base: String(versions.at(-1)?.number ?? 0), sentId: uuid() }
  return { name: profile.name, people, skills, fields }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  return changeRole(await request.formData(), { trainerId: trainer.id, profileId: params.role ?? '', now: new Date() })
}

export default function Role() {
  const { name, people, skills, fields } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const start = reply ?? { fields, faults: {} }
  return (
    <>
      <PageHead
        title={name}
        lead={`${countWords(people, 'person has', 'people have')} this role. Before anything is saved you see whom it would call otherwise.`}
        back={{ to: '/studio/roles', label: 'Roles' }}
      />
      {reply?.preview ? <RoleCheck fields={reply.fields} preview={reply.preview} /> : <RoleForm key={JSON.stringify([start.fields, start.faults])} start={start} skills={skills} />}
    </>
  )
}
