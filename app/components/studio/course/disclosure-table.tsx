import { type Disclosure, mayTell, type Moment, moments, type Telling, tellings } from '../../../domain/quiz/disclosure'
import type { FeedbackMode } from '../../../domain/quiz/policy'
import { Table } from '../../table'
import { useItemField } from '../bank/edit/item-fields'
import { momentWords, tellingWords } from './policy-words'

type Change = (moment: Moment, telling: Telling, told: boolean) => void
/** `locked`: whether boxes that this mode cannot keep are out of reach; without scripts another mode may be sent along with them. */
type Props = { feedback: FeedbackMode; told: Disclosure; locked: boolean; onChange: Change }

/** What is told when, as boxes: time goes to the right. */
export function DisclosureTable({ feedback, told, locked, onChange }: Props) {
  return (
    <Table caption="What is told when" head={<><Head>What</Head>{moments.map((moment) => <Head key={moment}>{momentWords[moment]}</Head>)}</>}>
      {tellings.map((telling) => (
        <tr key={telling}>
          <th scope="row" className="py-2 pr-1 pl-2.5 text-left font-semibold sm:px-4">{tellingWords[telling]}</th>
          {moments.map((moment) => (
            <td key={moment} className="sm:px-2">
              <Told
                name={`told.${moment}.${telling}`} words={`${tellingWords[telling]}: ${momentWords[moment]}`} checked={told[moment][telling]}
                disabled={locked && !mayTell(feedback, moment)} onChange={(now) => onChange(moment, telling, now)}
              />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function Head({ children }: { children: string }) {
  return <th scope="col" className="px-1 py-2.5 align-bottom text-xs font-semibold first:pl-2.5 sm:px-4 sm:first:pl-4">{children}</th>
}

type ToldProps = { name: string; words: string; checked: boolean; disabled: boolean; onChange: (now: boolean) => void }

function Told({ name, words, checked, disabled, onChange }: ToldProps) {
  const field = useItemField(name)
  return (
    <label className="flex size-11 items-center justify-center">
      <input
        type="checkbox" name={field.name} value="1" checked={checked} disabled={disabled} aria-label={words} onChange={(event) => onChange(event.currentTarget.checked)}
        className="size-5 accent-accent"
      />
    </label>
  )
}
