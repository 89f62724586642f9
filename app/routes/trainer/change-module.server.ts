import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { wholePolicy } from '../../domain/quiz/policy'
import { line, list, parse } from '../../http/forms'
import { found, notFound, refused } from '../../http/refusals.server'
import { slugFields, slugIn } from '../../http/slug-form'
import { editModule } from '../../workflows/courses/edit-module.server'
import { setModuleQuiz } from '../../workflows/courses/set-module-quiz.server'
import { createLessonDraft } from '../../workflows/studio/create-lesson.server'

const whole = (fault: string, least: number, most: number) => z.string().trim().regex(/^\d{1,6}$/, fault).transform(Number).pipe(z.number().min(least, fault).max(most, fault))
const orNone = <S extends z.ZodType>(of: S) => z.union([z.literal('').transform(() => null), of])

const moduleForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('settings'), title: line('Give it a title.'), summary: line('Say in one sentence what it is about.', 500),
    requires: list(z.string().max(200)),
  }),
  z.object({
    intent: z.literal('quiz'), quizTitle: line('Give the quiz a title.'),
    passMark: orNone(whole('Enter a whole number from 1 to 100, or leave it empty for practice without a mark.', 1, 100)),
    attempts: orNone(whole('Enter a whole number from 1 to 100, or leave it empty for no limit.', 1, 100)),
    draw: orNone(whole('Enter how many questions to draw, or leave it empty for all of them.', 1, 1000)),
    shuffle: z.literal('1').optional(), feedback: z.enum(['each', 'end'], { error: 'Choose when answers are explained.' }),
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
  if (change.intent === 'quiz') return saveQuiz(change, acting, typed)
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

async function saveQuiz({ quizTitle, passMark, attempts, draw, shuffle, feedback }: Of<'quiz'>, acting: Acting, typed: Typed) {
  const policy = wholePolicy({
    draw: draw === null ? ('all' as const) : { random: draw }, shuffle: shuffle === '1', feedback, passMark: passMark === null ? null : passMark / 100, attempts,
  })
  const result = found(await setModuleQuiz(db, { ...acting, quiz: { title: quizTitle, policy } }))
  if (!('problem' in result)) throw redirect(`/studio/${acting.moduleId}?done=${result.changed ? 'quiz' : 'same'}`)
  if (result.problem === 'draw') return refused({ draw: `This module has ${result.items} questions. Draw fewer, or leave it empty for all.` }, typed)
  return refused({ form: 'This module has no questions yet, so there is nothing to ask.' }, typed)
}

async function addLesson(form: Of<'lesson'>, acting: Acting, typed: Typed) {
  const address = slugIn(form)
  if ('fault' in address) return refused({ slug: address.fault }, typed)
  const made = await createLessonDraft(db, { ...acting, slug: address.slug, title: form.title })
  if (made.outcome === 'no-such-module') throw notFound()
  if (made.outcome === 'created') throw redirect(`/studio/${acting.moduleId}/${address.slug}`)
  return refused({ slug: `“${address.slug}” belongs to another lesson of this module, now or before it moved. Choose another.` }, typed)
}
