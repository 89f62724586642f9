import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Fields } from '../../../library/item-form/fields'
import { Button } from '../../button'
import { FormFault } from '../../field'
import { Hidden, Line, Passage, Pick, type PickFrom, Tick } from '../bank/edit/inputs'
import { ItemFields } from '../bank/edit/item-fields'
import { Rows } from '../bank/edit/rows'

const about =
  'The level, from 50 to 99, is how likely a right answer must be for Ready, on questions of this difficulty (0 is as hard as most). Nobody is Ready for the role without every mandatory skill. ' +
  'Weights are held beside each other; evidence older than the horizon is stale; the role’s check asks so many questions of each. An outcome of a real contract weighs 0.4 of a quiz answer, unless a skill says otherwise.'

type Props = { start: { fields: Fields; faults: Record<string, string> }; skills: PickFrom }

/** What a role needs, to be held against the people who have it before it is saved. */
export function RoleForm({ start, skills }: Props) {
  const { faults } = start
  const wrong = Object.keys(faults).length
  const form = useRef<HTMLFormElement>(null)
  const busy = useNavigation().state !== 'idle'
  useEffect(() => {
    if (wrong > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [wrong])
  return (
    <Form ref={form} method="post" noValidate className="max-w-[860px] space-y-6">
      <button type="submit" name="intent" value="preview" tabIndex={-1} aria-hidden="true" className="sr-only">
        See what it would change
      </button>
      <FormFault>{faults.form ?? (wrong > 0 ? 'Not saved yet. What has to be mended is said below; everything you wrote is here.' : null)}</FormFault>
      <ItemFields start={start}>
        <Hidden name="base" />
        <Hidden name="sentId" />
        <Line name="name" label="Name" />
        <Passage name="description" label="What the role does" rows={2} />
        <Line name="pass" label="Share of its questions to pass, in %" number help="The role’s check asks so many questions of each skill as stand below." />
        <Rows list="needs" title="Skills" of="skill" tall movable={false} served lead={about}>
          {() => <Need skills={skills} />}
        </Rows>
      </ItemFields>
      <Button look="primary" name="intent" value="preview" disabled={busy}>
        See what it would change
      </Button>
    </Form>
  )
}

function Need({ skills }: { skills: PickFrom }) {
  return (
    <div className="space-y-3">
      <div className="grid items-end gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Pick name="skillId" label="Skill" from={skills} none="Choose a skill" />
        <Tick name="mandatory" label="Mandatory" />
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
        <Line name="level" label="Level, in %" number />
        <Line name="weight" label="Weight" number />
        <Line name="horizonDays" label="Horizon, in days" number />
        <Line name="items" label="Questions" number />
        <Line name="difficulty" label="Difficulty" number />
        <Line name="outcomeWeight" label="Outcomes weigh" number />
      </div>
    </div>
  )
}
