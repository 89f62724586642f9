import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Choice } from '../field'

/** The end of a rule, with what becomes of what it assigned. */
export function RuleSwitch({ programme }: { programme: boolean }) {
  return (
    <Form method="post" className="max-w-[560px] space-y-3">
      <p>It reaches nobody new from then on. A rule is not switched on again: make another like it, so that what was due for whom can always be told.</p>
      <input type="hidden" name="intent" value="off" />
      {programme ? <p>Who is in the programme goes on with it.</p> : <Choice type="checkbox" name="takeBack" value="yes" label="Take back what is not finished" help="Else what it assigned stays due, each on its day." />}
      <Button look="danger">Switch the rule off</Button>
    </Form>
  )
}
