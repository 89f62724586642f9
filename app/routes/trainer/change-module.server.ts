import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { line, list, parse } from '../../http/forms'
import { found, notFound, refused } from '../../http/refusals.server'
import { slugFields, slugIn } from '../../http/slug-form'
import { editModule } from '../../workflows/courses/edit-module.server'
import { createLessonDraft } from '../../workflows/studio/create-lesson.server'

const moduleForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('settings'), title: line('Give it a title.'), summary: line('Say in one sentence what it is about.', 500),
    requires: list(z.string().max(200)),
  }),
  z.object({ intent: z.literal('lesson'), ...slugFields }),
])

type ModuleForm = z.infer<typeof moduleForm>
type Acting = { trainerId: string; moduleId: string; now: Date }

/** Do what a form of a module's page asks for: a redirect that says what was done, or what is wrong beside the field. */
export async function changeModule(form: FormData, acting: Acting) {
  const parsed = parse(moduleForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const change = parsed.data
  if (change.intent === 'settings') return saveSettings(change, acting, typed)
  return addLesson(change, acting, typed)
}

type Of<I extends ModuleForm['intent']> = Extract<ModuleForm, { intent: I }>
type Typed = Record<string, string>

async function saveSettings({ title, summary, requires }: Of<'settings'>, acting: Acting, typed: Typed) {
  const result = found(await editModule(db, { ...acting, settings: { title, summary, requires } }))
  if (!('problem' in result)) throw redirect(`/studio/${acting.moduleId}?done=${result.changed ? 'saved' : 'same'}`)
  const fault = result.problem === 'unknown' ? 'One of these modules is gone or was archived. Choose again.' : `These would wait for one another for ever: ${result.titles.join(' → ')}.`
  return refused({ requires: fault }, { ...typed, requires: requires.join(' ') })
}

async function addLesson(form: Of<'lesson'>, acting: Acting, typed: Typed) {
  const address = slugIn(form)
  if ('fault' in address) return refused({ slug: address.fault }, typed)
  const made = await createLessonDraft(db, { ...acting, slug: address.slug, title: form.title })
  if (made.outcome === 'no-such-module') throw notFound()
  if (made.outcome === 'created') throw redirect(`/studio/${acting.moduleId}/${address.slug}`)
  return refused({ slug: `“${address.slug}” belongs to another lesson of this module, now or before it moved. Choose another.` }, typed)
}
