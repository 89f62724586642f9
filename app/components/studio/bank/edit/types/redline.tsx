import { Hidden, Line, Passage, Tick } from '../inputs'
import { useItemField } from '../item-fields'
import { Places } from '../places'
import { Rows } from '../rows'

const plain = ['accept', 'reject']

export function RedlineFields() {
  return (
    <Places list="changes" of="change" textLabel="Clause with its changes" help="Write [[c1]] where a change stands, and what goes and comes there below.">
      {() => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <Line name="before" label="Goes" />
            <Line name="after" label="Comes" />
          </div>
          <Rows list="decisions" title="Decisions" of="decision" least={2} fixed={2} movable={false} lead="Tick the one that is right. More decisions amend the change to other words.">
            {(at) => <Decision at={at} />}
          </Rows>
        </>
      )}
    </Places>
  )
}

function Decision({ at }: { at: number }) {
  const id = useItemField('id').value || (plain[at] ?? '')
  return (
    <div className="space-y-2 rounded-[8px] bg-sunk p-3">
      <Hidden name="id" first={id} />
      {plain.includes(id) ? <p className="font-semibold">{id === 'accept' ? 'Accept it' : 'Reject it'}</p> : <Line name="text" label="Amend it to" />}
      <Tick name="right" label="Right" alone />
      <details>
        <summary className="link flex min-h-11 cursor-pointer items-center text-sm">Feedback</summary>
        <Passage name="feedback" label="Said to who decides so" rows={2} />
      </details>
    </div>
  )
}
