import { Form } from '@remix-run/react'
import { Button } from '../button'
import { Choice } from '../field'

type Theme = 'system' | 'light' | 'dark'

const choices: { value: Theme; label: string; help?: string }[] = [
  { value: 'system', label: 'As this device', help: 'Follows its own setting, by day and by night.' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function AppearanceForm({ theme, busy }: { theme: Theme; busy: boolean }) {
  return (
    <Form method="post" action="/account">
      <input type="hidden" name="intent" value="theme" />
      <fieldset>
        <legend className="sr-only">Appearance</legend>
        <div className="flex flex-col sm:flex-row sm:gap-10">
          {choices.map(({ value, label, help }) => (
            <Choice key={value} type="radio" name="theme" value={value} label={label} help={help} defaultChecked={value === theme} />
          ))}
        </div>
      </fieldset>
      <Button className="mt-3" disabled={busy}>
        Use it
      </Button>
    </Form>
  )
}
