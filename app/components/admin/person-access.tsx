import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Confirm } from './confirm'

type PersonAccessProps = { name: string; active: boolean; isSelf: boolean; fault: string | undefined }

export function PersonAccess({ name, active, isSelf, fault }: PersonAccessProps) {
  if (!active) {
    return (
      <Form method="post" className="max-w-[560px] space-y-4">
        <p className="text-ink-quiet">{`${name} cannot sign in. All they learned and earned is kept, and is theirs again once they are back.`}</p>
        <input type="hidden" name="intent" value="reactivate" />
        <Button>{`Reactivate ${name}`}</Button>
      </Form>
    )
  }
  return (
    <Confirm label={`Deactivate ${name}`} intent="deactivate" confirm={`Deactivate ${name} now`} fault={fault}>
      <p>{`This ends every session of ${name} at once, on all devices, and refuses any new sign-in. A page they have open can save nothing more.`}</p>
      <p>What they learned, answered and earned stays, and you can reactivate them at any time.</p>
      {isSelf ? <p className="font-semibold">This is your own account: you will be signed out.</p> : null}
    </Confirm>
  )
}
