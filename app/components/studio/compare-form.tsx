import { Form } from '@remix-run/react'
import { Button } from '../button'
import { SelectField } from '../field'

type Props = { numbers: readonly number[]; draft: boolean; pair: { from: string; to: string } }

/** Any two texts of a lesson side by side: its versions and its draft. */
export function CompareForm({ numbers, draft, pair }: Props) {
  const options = (
    <>
      {draft ? <option value="draft">The draft</option> : null}
      {numbers.map((number) => (
        <option key={number} value={number}>
          {`Version ${number}`}
        </option>
      ))}
    </>
  )
  return (
    <Form method="get" action="#compare" className="flex flex-wrap items-end gap-3" key={`${pair.from} ${pair.to}`}>
      <div className="min-w-36 flex-1 sm:max-w-52">
        <SelectField label="From" name="from" defaultValue={pair.from}>
          {options}
        </SelectField>
      </div>
      <div className="min-w-36 flex-1 sm:max-w-52">
        <SelectField label="To" name="to" defaultValue={pair.to}>
          {options}
        </SelectField>
      </div>
      <Button>Compare</Button>
    </Form>
  )
}
