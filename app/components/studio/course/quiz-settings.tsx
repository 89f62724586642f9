import { Form } from '@remix-run/react'
import type { ModuleQuiz } from '#db/queries/course-settings'
import { Button } from '../../button'
import { Choice, Field, FormFault } from '../../field'
import { Card } from '../../page'
import { countWords } from '../../words'
import type { Refusal } from './module-settings'

type QuizSettingsProps = { quiz: ModuleQuiz | null; items: number; refusal: Refusal; busy: boolean }

/** How the quiz at the end of a module is called and taken. */
export function QuizSettings({ quiz, items, refusal, busy }: QuizSettingsProps) {
  if (items === 0) {
    return (
      <p className="max-w-[72ch] text-ink-quiet">
        This module has no questions yet, so it ends with its last lesson. Questions come from the module’s questions.yaml below content/, or from a
        course that is imported; a quiz can be set here once they are there.
      </p>
    )
  }
  const policy = quiz?.policy
  const value = (name: string, now: string | number | null | undefined) => refusal?.values[name] ?? now ?? undefined
  const feedback = value('feedback', policy?.feedback ?? 'end')
  const shuffle = refusal ? refusal.values.shuffle === '1' : (policy?.shuffle ?? true)
  const draw = policy && policy.draw !== 'all' ? policy.draw.random : null
  const passMark = policy ? policy.passMark && Math.round(policy.passMark * 100) : 70
  return (
    <Card className="max-w-[608px]">
      <Form method="post" noValidate className="space-y-5">
        <input type="hidden" name="intent" value="quiz" />
        <FormFault>{refusal?.faults.form}</FormFault>
        <p className="text-sm text-ink-quiet">
          {quiz ? '' : 'This module has no quiz yet. '}
          {`Its bank holds ${countWords(items, 'question')}. Who is taking the quiz now goes on under the rules they began with.`}
        </p>
        <Field label="Title of the quiz" name="quizTitle" autoComplete="off" required maxLength={200} defaultValue={value('quizTitle', quiz?.title)} fault={refusal?.faults.quizTitle} />
        <div className="grid gap-5 sm:grid-cols-3">
          <Field label="Pass mark in %" name="passMark" inputMode="numeric" defaultValue={value('passMark', passMark)} fault={refusal?.faults.passMark} help="Empty: practice, no mark." />
          <Field label="Attempts" name="attempts" inputMode="numeric" defaultValue={value('attempts', policy?.attempts)} fault={refusal?.faults.attempts} help="Empty: no limit." />
          <Field label="Questions drawn" name="draw" inputMode="numeric" defaultValue={value('draw', draw)} fault={refusal?.faults.draw} help="Empty: all." />
        </div>
        <fieldset>
          <legend className="text-sm font-semibold">Answers are explained</legend>
          <Choice type="radio" name="feedback" value="end" defaultChecked={feedback === 'end'} label="At the end" help="Every answer may be changed until then." />
          <Choice type="radio" name="feedback" value="each" defaultChecked={feedback === 'each'} label="After each answer" help="An answer stands once it is given." />
        </fieldset>
        <Choice type="checkbox" name="shuffle" value="1" defaultChecked={shuffle} label="Another order for each attempt" />
        <Button disabled={busy}>{quiz ? 'Save the quiz' : 'Set the quiz'}</Button>
      </Form>
    </Card>
  )
}
