import { Button } from '../button'
import { Choice, Field } from '../field'

type Props = { found: { id: string; name: string; teamName: string }[]; chosen: string[]; words: string; fault: string | undefined }

/** Find people by name and tick them; who is ticked stays while others are looked for. */
export function RulePeople({ found, chosen, words, fault }: Props) {
  return (
    <fieldset className="rounded-[8px] border border-line bg-raised px-4 py-3" aria-describedby={fault ? 'person-fault' : undefined}>
      <legend className="px-1 text-sm font-semibold">People</legend>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <Field label="Part of a name" name="q" type="search" maxLength={100} defaultValue={words} />
        </div>
        <Button name="step" value="find">
          Find
        </Button>
      </div>
      <div className="mt-2 max-h-96 gap-x-6 overflow-y-auto sm:columns-2">
        {found.map(({ id, name, teamName }) => (
          <Choice key={id} type="checkbox" name="person" value={id} defaultChecked={chosen.includes(id)} label={name} help={teamName} />
        ))}
      </div>
      {found.length === 0 ? <p className="mt-2 text-sm text-ink-quiet">{words === '' ? 'Find people by a part of their name.' : 'Nobody in your teams has this in their name.'}</p> : null}
      {fault ? (
        <p id="person-fault" className="mt-1 text-sm font-medium text-bad">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}
