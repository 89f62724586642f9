import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { rowsOf } from '../../../../library/item-form/fields'
import { Button } from '../../../button'
import { ListFault } from './inputs'
import { RowPlace, useItemField, useStart } from './item-fields'
import { RowButtons } from './row-buttons'
import { useRows } from './use-rows'

type Props = {
  list: string
  title: string
  lead?: string
  /** What a row is called on its buttons: option, answer. */
  of: string
  /** How many rows a new form shows. */
  least?: number
  /** How many rows at the beginning stay as they are. */
  fixed?: number
  movable?: boolean
  /** A row is added by the server, which knows what has to stand in it. */
  served?: boolean
  /** A row of many fields: its buttons stand above it in a line, and Enter in one of its lines does not go to the next row. */
  tall?: boolean
  children: (at: number) => ReactNode
}

/** Rows that can be added, taken away and moved, by hand or by keyboard, and without scripts by sending the form. */
export function Rows({ list, title, lead, of, least = 1, fixed = 0, movable = true, served = false, tall = false, children }: Props) {
  const place = useItemField(list)
  const { fields } = useStart()
  const { keys, said, list: ref, add, remove, move } = useRows(Math.max(least, rowsOf(fields, place.origin).length), { movable, tall })
  return (
    <fieldset ref={ref} className="min-w-0 border-t border-line pt-4">
      <legend className="float-left w-full text-base font-semibold">{title}</legend>
      <div className="clear-both">
        {lead ? <p className="text-sm text-ink-quiet">{lead}</p> : null}
        <ListFault>{place.fault}</ListFault>
      </div>
      <ol className="mt-3 space-y-3">
        {keys.map((key, at) => {
          const name = `${place.name}.${at}`
          const called = `${of.charAt(0).toUpperCase()}${of.slice(1)} ${at + 1}`
          const buttons = <RowButtons at={at} of={of} name={name} count={keys.length} movable={movable} fixed={at < fixed} onMove={move} onRemove={remove} />
          return (
            <li key={key} className={tall ? 'border-t border-line pt-2 sm:rounded-[8px] sm:border sm:px-4 sm:pb-4' : 'flex items-start gap-1'}>
              {tall ? (
                <div className="flex items-center justify-between">
                  <p className="font-semibold">{called}</p>
                  <div className="flex">{buttons}</div>
                </div>
              ) : null}
              <RowPlace name={name} origin={`${place.origin}.${key}`}>
                <div className="min-w-0 grow" {...(tall && { role: 'group', 'aria-label': called })}>{children(at)}</div>
              </RowPlace>
              {tall ? null : <div className="flex shrink-0 flex-col pt-6">{buttons}</div>}
            </li>
          )
        })}
      </ol>
      <Button look="quiet" name="does" value={`add:${place.name}`} className="mt-2" onClick={(event) => { if (!served) { event.preventDefault(); add() } }}>
        <Plus aria-hidden="true" className="size-4" />
        {`Add ${/^[aeiou]/.test(of) ? 'an' : 'a'} ${of}`}
      </Button>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  )
}
