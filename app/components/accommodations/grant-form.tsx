import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Field, FormFault, SelectField } from '../field'

type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null
type QuizChoice = { id: string; title: string; moduleTitle: string | null }

/** Granting for a quiz, or for all, of a list to a person who is known (`quizzes`), or for a known quiz to a person named here (null). */
type GrantFormProps = { id: string; quizzes: readonly QuizChoice[] | null; refusal: Refusal; busy: boolean }

/** `id` will be the grant's, so that the form grants once however often it is sent. */
export function GrantForm({ id, quizzes, refusal, busy }: GrantFormProps) {
  const field = (name: string) => ({ name, defaultValue: refusal?.values[name], fault: refusal?.faults[name] })
  return (
    <Form key={id} method="post" noValidate className="mt-6 max-w-[560px] space-y-5" aria-labelledby="grant-title">
      <h3 id="grant-title" className="text-lg font-semibold">
        Grant one
      </h3>
      <input type="hidden" name="intent" value="grant" />
      <input type="hidden" name="id" value={id} />
      <FormFault>{refusal?.faults.form}</FormFault>
      {quizzes ? (
        <SelectField label="Quiz" {...field('quizId')}>
          <option value="">Every quiz</option>
          {quizzes.map((quiz) => (
            <option key={quiz.id} value={quiz.id}>
              {quiz.moduleTitle === null || quiz.moduleTitle === quiz.title ? quiz.title : `${quiz.title} (${quiz.moduleTitle})`}
            </option>
          ))}
        </SelectField>
      ) : (
        <Field label="Rep" {...field('who')} autoComplete="off" required maxLength={254} help="The e-mail address, or the whole name." />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Extra time in %" {...field('moreTime')} inputMode="numeric" autoComplete="off" help="Of the quiz’s minutes. Empty: none." />
        <Field label="Extra attempts" {...field('extraAttempts')} inputMode="numeric" autoComplete="off" help="Empty: none." />
      </div>
      <Field label="Later deadline (UTC)" {...field('closesAt')} type="datetime-local" help="Empty: the quiz’s own." />
      <Field label="Reason" {...field('reason')} autoComplete="off" required maxLength={300} help="Trainers and admins read it. Say no more than they need." />
      <Button disabled={busy}>Grant it</Button>
    </Form>
  )
}
