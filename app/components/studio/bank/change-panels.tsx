import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { BankChoices } from '#db/queries/bank'
import { Button } from '../../button'
import { Field, SelectField } from '../../field'
import { Card } from '../../page'
import { countWords } from '../../words'

export type ChangeRefusal = { faults: Record<string, string>; values: Record<string, string> } | undefined

type Props = { count: number; deedId: string; hidden: readonly (readonly [string, string])[]; choices: BankChoices; refusal: ChangeRefusal }

/** Everything that can be done to the chosen questions: each a form of its own, whose button says to how many. */
export function ChangePanels({ count, deedId, hidden, choices, refusal }: Props) {
  const busy = useNavigation().state !== 'idle'
  const questions = countWords(count, 'question')
  const faultOf = (name: string, ...actions: string[]) => (refusal && actions.includes(refusal.values.action ?? '') ? refusal.faults[name] : undefined)
  const typed = (name: string, ...actions: string[]) => (refusal && actions.includes(refusal.values.action ?? '') ? refusal.values[name] : undefined)
  const panel = (title: string, help: string, fields: ReactNode, buttons: readonly (readonly [action: string, words: string, look?: 'danger'])[]) => (
    <Card key={title}>
      <Form method="post" noValidate className="space-y-4">
        <input type="hidden" name="deed" value={deedId} />
        {hidden.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <h3 className="text-lg font-semibold">{title}</h3>
        <p className="text-sm text-ink-quiet">{help}</p>
        {fields}
        <div className="flex flex-wrap gap-3">
          {buttons.map(([action, words, look]) => (
            <Button key={action} name="action" value={action} disabled={busy} {...(look ? { look } : {})}>
              {words}
            </Button>
          ))}
        </div>
      </Form>
    </Card>
  )
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {panel('Tag', 'A word of your own to find questions by. Quizzes can draw by it.',
        <Field label="Tag" name="tag" maxLength={80} list="tags-in-use" fault={faultOf('tag', 'tag', 'untag')} defaultValue={typed('tag', 'tag', 'untag')} help="Letters and numbers; blanks become hyphens." />,
        [['tag', `Tag ${questions}`], ['untag', `Take the tag off ${questions}`]])}
      {panel('Difficulty', 'The author’s guess, as a logit: 0 is medium, above is harder. Each question gets a new version.',
        <Field label="Difficulty" name="difficulty" inputMode="decimal" fault={faultOf('difficulty', 'difficulty')} defaultValue={typed('difficulty', 'difficulty') ?? '0'} />,
        [['difficulty', `Set it in ${questions}`]])}
      {panel('Skill', 'What an answer is evidence of. Each question gets a new version; one that has no other skill keeps it.',
        <div className="grid gap-4 sm:grid-cols-[1fr_96px]">
          <Select label="Skill" name="skill" of={choices.skills} fault={faultOf('skill', 'skill', 'unskill')} value={typed('skill', 'skill', 'unskill')} />
          <Field label="Weight" name="weight" inputMode="decimal" fault={faultOf('weight', 'skill')} defaultValue={typed('weight', 'skill') ?? '1'} />
        </div>,
        [['skill', `Set it in ${questions}`], ['unskill', `Take it off ${questions}`]])}
      {panel('Clause type', 'Which clause a question is about. Each question gets a new version.',
        <Select label="Clause type" name="clauseType" of={choices.clauseTypes} fault={faultOf('clauseType', 'clause-type', 'no-clause-type')} value={typed('clauseType', 'clause-type', 'no-clause-type')} />,
        [['clause-type', `Add it to ${questions}`], ['no-clause-type', `Take it off ${questions}`]])}
      {panel('Where they are asked', 'What is kept for checkpoints is asked in lessons alone; no quiz draws it.', null,
        [['to-checkpoint', `Keep ${questions} for checkpoints`], ['to-quiz', `Offer ${questions} to quizzes`]])}
      {panel('Standing', 'Nothing that is retired or in the trash is asked any more, in quizzes or in lessons. Answers given stay, and all of it can be brought back.', null,
        [['use', `Bring ${questions} back into use`], ['retire', `Retire ${questions}`], ['trash', `Put ${questions} in the trash`, 'danger']])}
      <datalist id="tags-in-use">
        {choices.tags.map(({ id }) => (
          <option key={id} value={id} />
        ))}
      </datalist>
    </div>
  )
}

function Select({ label, name, of, fault, value }: { label: string; name: string; of: BankChoices['skills']; fault: string | undefined; value: string | undefined }) {
  return (
    <SelectField label={label} name={name} fault={fault} defaultValue={value ?? ''}>
      <option value="">Choose one</option>
      {of.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </SelectField>
  )
}
