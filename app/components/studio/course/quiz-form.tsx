import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Fields } from '../../../library/item-form/fields'
import { Button } from '../../button'
import { FormFault } from '../../field'
import type { HeadChoices } from '../bank/edit/head-fields'
import { ItemFields } from '../bank/edit/item-fields'
import { ScriptlessStyle } from '../editor/scriptless-style'
import type { FixedQuestion } from './fixed-question'
import { QuizRules } from './quiz-rules'
import { useSectionCounts } from './use-section-counts'

/** What the form begins with. `found`: how many questions match each of its sections; `named`: those that sections name. */
export type QuizStart = { fields: Fields; faults: Record<string, string>; found: readonly number[]; named: readonly FixedQuestion[] }
/** `inBank`: how many questions of the module's bank a quiz may ask. */
type Props = { module: { id: string; hasQuiz: boolean }; inBank: number; start: QuizStart; choices: Omit<HeadChoices, 'lessons'> }

/** The rules of a module's quiz, to be tried and saved. */
export function QuizForm({ module, inBank, start, choices }: Props) {
  const { faults } = start
  const wrong = Object.keys(faults).length
  const form = useRef<HTMLFormElement>(null)
  const busy = useNavigation().state !== 'idle'
  const { counts, refresh } = useSectionCounts(module.id, form, start.found)
  useEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [wrong])
  return (
    <Form ref={form} method="post" noValidate className="max-w-[720px] space-y-6" onInput={refresh} onChange={refresh} onClick={refresh} onKeyUp={refresh}>
      <ScriptlessStyle />
      <button type="submit" name="intent" value="try" tabIndex={-1} aria-hidden="true" className="sr-only">
        Try it
      </button>
      <FormFault>{faults.form ?? (wrong > 0 ? 'Not saved yet. What has to be mended is said below; everything you wrote is here.' : null)}</FormFault>
      <ItemFields start={start}>
        <QuizRules module={module.id} known={start.named} inBank={inBank} choices={choices} counts={counts} />
      </ItemFields>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" name="intent" value="save" disabled={busy}>{module.hasQuiz ? 'Save the quiz' : 'Set the quiz'}</Button>
        <Button name="intent" value="try" disabled={busy}>Try it as a rep</Button>
      </div>
    </Form>
  )
}
