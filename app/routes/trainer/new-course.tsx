import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, PageHead } from '../../components/page'
import { CourseText } from '../../components/studio/course/course-text'
import { SlugFields } from '../../components/studio/course/slug-fields'
import { requireTrainer } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { refused } from '../../http/refusals.server'
import { slugFields, slugIn } from '../../http/slug-form'
import { createCourse } from '../../workflows/courses/create-course.server'

export const meta: MetaFunction = ({ error }) => pageTitle('New course', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const courseForm = z.object({
  ...slugFields,
  summary: line('Say in one sentence what it teaches.', 500),
  audience: line('Say for whom it is.', 500),
})

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const form = await request.formData()
  const parsed = parse(courseForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const { title, summary, audience, slug } = parsed.data
  const values = { title, summary, audience, slug: slug ?? '' }
  const address = slugIn(parsed.data)
  if ('fault' in address) return refused({ slug: address.fault }, values)
  const made = await createCourse(db, { trainerId: trainer.id, id: address.slug, title, summary, audience, now: new Date() })
  if ('problem' in made) return refused({ slug: `Another course has the address “${address.slug}”. Choose another.` }, { ...values, slug: address.slug })
  throw redirect(`/studio/${made.courseId}?done=created#add`)
}

export default function NewCourse() {
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHead title="New course" lead="It begins empty: modules come next, then their lessons." back={{ to: '/studio', label: 'Studio' }} />
      <Card className="max-w-[608px]">
        <Form method="post" noValidate className="space-y-5">
          <SlugFields of="course" base="/learn/" values={reply?.values} faults={reply?.faults} />
          <CourseText values={reply?.values} faults={reply?.faults} />
          <Button look="primary" disabled={busy}>
            Make the course
          </Button>
        </Form>
      </Card>
    </>
  )
}
