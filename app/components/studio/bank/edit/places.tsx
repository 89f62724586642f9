import { type ReactNode, useRef, useState } from 'react'
import { placesIn } from '../../../../domain/quiz/placed-text'
import { rowsOf } from '../../../../library/item-form/fields'
import { Button } from '../../../button'
import { ListFault, Passage } from './inputs'
import { RowPlace, useItemField, useStart } from './item-fields'
import { followText, type PlaceRow } from './follow-text'

type Props = { list: string; of: string; textLabel: string; help: string; children: (row: PlaceRow, at: number) => ReactNode }

/** A text, and below it a row for every [[place]] that it names, as soon as it names it. */
export function Places({ list, of, textLabel, help, children }: Props) {
  const place = useItemField(list)
  const text = useItemField('text')
  const { fields } = useStart()
  const [rows, setRows] = useState<PlaceRow[]>(() => {
    const kept = rowsOf(fields, place.origin).map(({ id = '' }, at) => ({ key: String(at), id, named: true }))
    return followText(kept, placesIn(text.value), () => 'first')
  })
  const made = useRef(0)
  const follow = (words: string) => {
    const ids = placesIn(words)
    setRows((now) => followText(now, ids, () => `new${(made.current += 1)}`))
  }
  const drop = (key: string) => setRows((now) => now.filter((row) => row.key !== key))
  return (
    <>
      <Passage name="text" label={textLabel} help={help} rows={6} serif onText={follow} />
      <ListFault>{place.fault}</ListFault>
      {rows.length === 0 ? <p className="text-sm text-ink-quiet">{`Every ${of} that the text names stands here, to be filled.`}</p> : null}
      {rows.map((row, at) => (
        <RowPlace key={row.key} name={`${place.name}.${at}`} origin={`${place.origin}.${row.key}`}>
          <fieldset className="min-w-0 rounded-[8px] border border-line p-4" data-place={row.id}>
            <legend className="px-1 font-mono text-sm font-semibold">{`[[${row.id}]]`}</legend>
            <input type="hidden" name={`${place.name}.${at}.id`} value={row.id} />
            <PlaceFault />
            {row.named ? null : (
              <p className="mb-3 flex flex-wrap items-center gap-2 text-sm text-warn">
                <span>{`The text does not name this ${of} any more.`}</span>
                <Button type="submit" look="quiet" name="does" value={`remove:${place.name}.${at}`} onClick={(event) => { event.preventDefault(); drop(row.key) }}>
                  Take it away
                </Button>
              </p>
            )}
            <div className="space-y-4">{children(row, at)}</div>
          </fieldset>
        </RowPlace>
      ))}
    </>
  )
}

function PlaceFault() {
  return <ListFault>{useItemField('id').fault}</ListFault>
}

