import { Form } from '@remix-run/react'
import { Button } from '../button'
import { FormFault, SelectField } from '../field'
import { troubleWords, type RuleTrouble } from '../team/rule-words'
import { countWords } from '../words'

type Rule = { id: string; name: string; sentence: string; reached: number; owner: string; fromId: string; trouble: RuleTrouble | null; takers: { id: string; name: string }[]; nowhere: boolean; follows: boolean; sentId: string }
type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

/** A rule that nobody looks after, why that is, and the form that hands it to a manager. `nowhere`: no team is left to it. `follows`: it is for all teams of whoever it belongs to. */
export function HandOver({ rule, refusal }: { rule: Rule; refusal: Refusal }) {
  const { id, name, sentence, reached, owner, fromId, trouble, takers, nowhere, follows, sentId } = rule
  return (
    <li className="px-4 py-4">
      <h2 className="text-lg">{name}</h2>
      <p>{sentence}</p>
      <p className="mt-1 text-sm text-ink-quiet">{reached === 0 ? 'Assigned to nobody now' : `Assigned to ${countWords(reached, 'person', 'people')} now`}</p>
      {trouble === null ? null : <p className="mt-2 font-medium">{troubleWords(trouble, owner)}</p>}
      {takers.length === 0 ? (
        <p className="mt-2">{nowhere ? 'No team is left to it and it has reached nobody, so there is nothing to hand over.' : 'Nobody else manages all of its teams. Make somebody the manager of these teams first.'}</p>
      ) : (
        <Form method="post" noValidate className="mt-3 max-w-[560px] space-y-3">
          <FormFault>{refusal?.faults.id ?? refusal?.faults.from}</FormFault>
          <input type="hidden" name="id" value={sentId} />
          <input type="hidden" name="rule" value={id} />
          <input type="hidden" name="from" value={fromId} />
          <SelectField label={`Manager for ${name}`} name="to" required defaultValue={refusal?.values.to ?? ''} help={follows ? 'It is for all teams of whoever it belongs to, so it will reach everyone it fits in the teams of the manager you choose.' : undefined} fault={refusal?.faults.to}>
            <option value="">Choose a manager</option>
            {takers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </SelectField>
          <Button>Hand it over</Button>
        </Form>
      )}
    </li>
  )
}
