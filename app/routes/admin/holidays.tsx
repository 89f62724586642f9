import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listHolidays } from '#db/queries/holidays'
import { listTeams } from '#db/queries/teams'
import { HolidayForm } from '../../components/admin/holiday-form'
import { HolidayList } from '../../components/admin/holiday-list'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { isDay } from '../../domain/evidence/day'
import { requireAdmin } from '../../http/access.server'
import { line, optionalId, parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import { addHoliday } from '../../workflows/people/add-holiday.server'
import { removeHoliday } from '../../workflows/people/remove-holiday.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Holidays', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const yearAsked = z.coerce.number().int().min(2000).max(2100)
const id = z.uuid('This form is not whole. Load the page again.')
const changeForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'), id, day: line('Enter a day.', 20).refine(isDay, 'Enter a day, such as 2027-05-01.'), name: line('Enter what day it is.', 100), teamId: optionalId,
  }),
  z.object({ intent: z.literal('remove'), id }),
], 'Choose what to do.')

const done: Record<string, string> = {
  added: 'Added. Deadlines counted from now on pass over it; days that people were told stay.',
  same: 'That day was there already, so nothing was changed.',
  removed: 'Removed. Deadlines counted from now on count it; days that people were told stay.',
  gone: 'That holiday was no longer there, so nothing was changed.',
}

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const search = new URL(request.url).searchParams
  const year = yearAsked.catch(new Date().getUTCFullYear()).parse(search.get('year') ?? undefined)
  const [holidays, teams] = await Promise.all([listHolidays(db, `${year}-01-01`, `${year}-12-31`), listTeams(db)])
  return { year, holidays, teams, newId: uuid(), done: done[search.get('done') ?? ''] }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const form = parse(changeForm, await request.formData())
  if (!form.success) return refused(form.faults, form.values)
  const acting = { actorId: admin.id, now: new Date() }
  const year = new URL(request.url).searchParams.get('year') ?? ''
  if (form.data.intent === 'remove') {
    const removed = await removeHoliday(db, { ...acting, id: form.data.id })
    return redirect(`/admin/holidays?${new URLSearchParams({ ...(year ? { year } : {}), done: removed ? 'removed' : 'gone' })}`)
  }
  const added = await addHoliday(db, { ...acting, ...form.data })
  if ('problem' in added) return refused({ teamId: 'Choose a team from the list.' }, { ...form.data, teamId: form.data.teamId ?? '' })
  return redirect(`/admin/holidays?${new URLSearchParams({ year: form.data.day.slice(0, 4), done: added.added ? 'added' : 'same' })}`)
}

export default function Holidays() {
  const { year, holidays, teams, newId, done: said } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  return (
    <>
      <PageHead title="Holidays" lead="Days on which nobody works, beside Saturdays and Sundays. A deadline that is counted in working days passes over them: what a rule assigns, and the answer to a dispute." />
      {said && !refusal ? <Notice>{said}</Notice> : null}
      <Section title={`In ${year}`} id="days">
        {holidays.length > 0 ? (
          <HolidayList holidays={holidays} />
        ) : (
          <EmptyState title={`No holiday in ${year}`}>Add those of everyone, and those of a region to the team that stands for it.</EmptyState>
        )}
        <nav aria-label="Years" className="mt-4 flex justify-between gap-4">
          <ButtonLink to={`/admin/holidays?year=${year - 1}`} rel="prev">{`${year - 1}`}</ButtonLink>
          <ButtonLink to={`/admin/holidays?year=${year + 1}`} rel="next">{`${year + 1}`}</ButtonLink>
        </nav>
      </Section>
      <Section title="Add a holiday" id="add">
        <HolidayForm id={newId} year={year} teams={teams} refusal={refusal} />
      </Section>
    </>
  )
}
