import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { rowsOf } from '../../../../library/item-form/fields'
import { Button } from '../../../button'
import { ListFault } from './inputs'
import { RowPlace, useItemField, useStart } from './item-fields'
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
  children: (at: number) => ReactNode
}

const iconButton = 'inline-grid size-11 place-items-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink disabled:opacity-40'

/** Rows that can be added, taken away and moved, by hand or by keyboard, and without scripts by sending the form. */
export function Rows({ list, title, lead, of, least = 1, fixed = 0, movable = true, served = false, children }: Props) {
  const place = useItemField(list)
  const { fields } = useStart()
  const { keys, said, list: ref, add, remove, move } = useRows(Math.max(least, rowsOf(fields, place.origin).length), movable)
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
          const what = `${of} ${at + 1}`
          return (
            <li key={key} className="flex items-start gap-1">
              <RowPlace name={name} origin={`${place.origin}.${key}`}>
                <div className="min-w-0 grow">{children(at)}</div>
              </RowPlace>
              <div className="flex shrink-0 flex-col pt-6">
                {movable ? (
                  <>
                    <button type="submit" name="does" value={`up:${name}`} disabled={at === 0} aria-label={`Move ${what} up`} className={iconButton} onClick={(event) => { event.preventDefault(); move(at, -1) }}>
                      <ArrowUp aria-hidden="true" className="size-4" />
                    </button>
                    <button type="submit" name="does" value={`down:${name}`} disabled={at === keys.length - 1} aria-label={`Move ${what} down`} className={iconButton} onClick={(event) => { event.preventDefault(); move(at, 1) }}>
                      <ArrowDown aria-hidden="true" className="size-4" />
                    </button>
                  </>
                ) : null}
                {at >= fixed ? (
                  <button type="submit" name="does" value={`remove:${name}`} aria-label={`Take ${what} away`} className={iconButton} onClick={(event) => { event.preventDefault(); remove(at) }}>
                    <Trash2 aria-hidden="true" className="size-4" />
                  </button>
                ) : null}
              </div>
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
