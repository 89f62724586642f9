import { moments, tellings } from '../../../domain/quiz/disclosure'
import { Table, Th } from '../../table'
import { Tick } from '../bank/edit/inputs'
import { useItemField } from '../bank/edit/item-fields'
import { momentWords, tellingWords } from './policy-words'

/** What is told when, as boxes. */
export function DisclosureTable() {
  return (
    <div className="space-y-2">
      <Tick name="ownDisclosure" label="Use the table below instead" help="Else the choice above says it all. The table shows what holds now." />
      <Table caption="What is told when" head={<><Th>When</Th>{tellings.map((telling) => <Th key={telling}>{tellingWords[telling]}</Th>)}</>}>
        {moments.map((moment) => (
          <tr key={moment}>
            <th scope="row" className="px-2.5 py-2 text-left font-semibold sm:px-4">{momentWords[moment]}</th>
            {tellings.map((telling) => (
              <td key={telling} className="px-2.5 sm:px-4">
                <Told name={`told.${moment}.${telling}`} words={`${tellingWords[telling]}: ${momentWords[moment]}`} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      <p className="text-sm text-ink-quiet">While it is taken, only learning tells anything: elsewhere no answer stands before the end.</p>
    </div>
  )
}

function Told({ name, words }: { name: string; words: string }) {
  const field = useItemField(name)
  return (
    <label className="flex size-11 items-center">
      <input type="checkbox" name={field.name} value="1" defaultChecked={field.value === '1'} aria-label={words} className="size-5 accent-accent" />
    </label>
  )
}
