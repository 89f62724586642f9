import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findStudioCourse } from '#db/queries/course-settings'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Choice, Field } from '../../components/field'
import { Card, Notice, PageHead, Section } from '../../components/page'
import { CourseText } from '../../components/studio/course/course-text'
import { SlugFields } from '../../components/studio/course/slug-fields'
import { requireTrainer } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { slugFields, slugIn } from '../../http/slug-form'
import { createModule } from '../../workflows/courses/create-module.server'
import { editCourse } from '../../workflows/courses/edit-course.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.course.title} · Studio`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const summary = line('Say in one sentence what it teaches.', 500)
const settingsForm = z.object({
  intent: z.literal('settings'), title: line('Give it a title.'), summary, audience: line('Say for whom it is.', 500), reviewRequired: z.literal('1').optional(),
})
const courseForm = z.discriminatedUnion('intent', [settingsForm, z.object({ intent: z.literal('module'), ...slugFields, summary })])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return { course: found(await findStudioCourse(db, params.course ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const acting = { trainerId: (await requireTrainer(request)).id, courseId: params.course ?? '', now: new Date() }
  const parsed = parse(courseForm, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const form = parsed.data
  const here = `/studio/${acting.courseId}`
  if (form.intent === 'settings') {
    const settings = { title: form.title, summary: form.summary, audience: form.audience, reviewRequired: form.reviewRequired === '1' }
    const { changed } = found(await editCourse(db, { ...acting, settings }))
    throw redirect(`${here}?done=${changed ? 'saved' : 'same'}`)
  }
  const address = slugIn(form)
  const values = { intent: form.intent, title: form.title, slug: form.slug ?? '', summary: form.summary }
  if ('fault' in address) return refused({ slug: address.fault }, values)
  const made = found(await createModule(db, { ...acting, slug: address.slug, title: form.title, summary: form.summary }))
  if ('problem' in made) return refused({ slug: `Another module of this course has the address “${address.slug}”. Choose another.` }, values)
  throw redirect(`/studio/${made.moduleId}?done=created#add`)
}

export default function Course() {
  const { course } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const done = doneWords[useSearchParams()[0].get('done') ?? '']
  const of = (intent: string) => (reply?.values.intent === intent ? reply : undefined)
  const [settings, adding] = [of('settings'), of('module')]
  return (
    <>
      <PageHead
        title={course.title}
        lead={`/learn/${course.id}${course.archived ? '. Archived: reps do not meet it.' : ''}`}
        back={{ to: '/studio', label: 'Studio' }}
        action={<ButtonLink to={`/studio/${course.id}/export.zip`} reloadDocument>Export as zip</ButtonLink>}
      />
      {done && !reply ? <Notice>{done}</Notice> : null}
      <Section id="settings" title="Settings">
        <Card className="max-w-[608px]">
          <Form key={JSON.stringify(course)} method="post" noValidate className="space-y-5">
            <input type="hidden" name="intent" value="settings" />
            <Field label="Title" name="title" autoComplete="off" required maxLength={200} defaultValue={settings?.values.title ?? course.title} fault={settings?.faults.title} />
            <CourseText values={settings?.values ?? { summary: course.summary, audience: course.audience }} faults={settings?.faults} />
            <Choice
              type="checkbox"
              name="reviewRequired"
              value="1"
              defaultChecked={settings ? settings.values.reviewRequired === '1' : course.reviewRequired}
              label="Lessons need a review"
              help="A lesson of this course is published only after another trainer has approved its text."
            />
            <Button disabled={busy}>Save</Button>
          </Form>
        </Card>
      </Section>
      <Section id="add" title="Add a module" lead="It comes last in the course and begins empty.">
        <Card className="max-w-[608px]">
          <Form method="post" noValidate className="space-y-5">
            <input type="hidden" name="intent" value="module" />
            <SlugFields of="module" base={`/learn/${course.id}/`} values={adding?.values} faults={adding?.faults} />
            <Field label="Summary" name="summary" required maxLength={500} defaultValue={adding?.values.summary} fault={adding?.faults.summary} help="One sentence: what it is about." />
            <Button disabled={busy}>Add the module</Button>
          </Form>
        </Card>
      </Section>
      <p className="mt-8 text-sm text-ink-quiet">
        To move or archive the course,{' '}
        <Link to={`/studio?at=${course.id}`} className="link inline-flex min-h-11 items-center">
          find it in the studio
        </Link>
        .
      </p>
    </>
  )
}

const doneWords: Record<string, string> = {
  created: 'The course is there. Add its first module below.',
  saved: 'Saved. Reps and managers see it from now on.',
  same: 'Nothing was different, so nothing was saved.',
}
