import { ListFault, Passage, Tick } from '../../studio/bank/edit/inputs'
import { useItemField, useStart } from '../../studio/bank/edit/item-fields'

type Named = { id: string; name: string }

/** Who is in a plan. What it names and nobody knows any more stays to be unticked. */
export function WhoFields({ roles, teams }: { roles: readonly Named[]; teams: readonly Named[] }) {
  return (
    <>
      <p className="text-sm text-ink-quiet">With nothing chosen everyone is in it. With roles and teams chosen, those are who have one of the roles and are in one of the teams.</p>
      <Boxes list="roles" title="In these roles" options={roles} />
      <Boxes list="teams" title="In these teams, with all below them" options={teams} />
      <Passage name="people" label="These people too" help="Their e-mail addresses, one a line." />
      <Passage name="except" label="But never these" help="Their e-mail addresses, one a line." rows={2} />
    </>
  )
}

function Boxes({ list, title, options }: { list: 'roles' | 'teams'; title: string; options: readonly Named[] }) {
  const { fields } = useStart()
  const { fault } = useItemField(list)
  const gone = Object.keys(fields).flatMap((field) => (field.startsWith(`${list}.`) ? [field.slice(list.length + 1)] : [])).filter((id) => !options.some((option) => option.id === id))
  return (
    <fieldset className="rounded-[8px] border border-line px-4 py-3">
      <legend className="px-1 text-sm font-semibold">{title}</legend>
      <ListFault>{fault}</ListFault>
      <div className="max-h-72 gap-x-6 overflow-y-auto sm:columns-2">
        {[...options, ...gone.map((id) => ({ id, name: id }))].map(({ id, name }) => (
          <Tick key={id} name={`${list}.${id}`} label={name} />
        ))}
      </div>
    </fieldset>
  )
}
