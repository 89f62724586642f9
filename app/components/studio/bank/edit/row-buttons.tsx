import { ArrowDown, ArrowUp, type LucideIcon, Trash2 } from 'lucide-react'

type Props = { at: number; of: string; name: string; count: number; movable: boolean; fixed: boolean; onMove: (at: number, step: -1 | 1) => void; onRemove: (at: number) => void }

/** What can be done with a row of a list; without scripts by sending the form. */
export function RowButtons({ at, of, name, count, movable, fixed, onMove, onRemove }: Props) {
  const what = `${of} ${at + 1}`
  return (
    <>
      {movable ? (
        <>
          <RowButton icon={ArrowUp} label={`Move ${what} up`} does={`up:${name}`} disabled={at === 0} onDo={() => onMove(at, -1)} />
          <RowButton icon={ArrowDown} label={`Move ${what} down`} does={`down:${name}`} disabled={at === count - 1} onDo={() => onMove(at, 1)} />
        </>
      ) : null}
      {fixed ? null : <RowButton icon={Trash2} label={`Take ${what} away`} does={`remove:${name}`} onDo={() => onRemove(at)} />}
    </>
  )
}

type ButtonProps = { icon: LucideIcon; label: string; does: string; disabled?: boolean; onDo: () => void }

function RowButton({ icon: Icon, label, does, disabled = false, onDo }: ButtonProps) {
  return (
    <button
      type="submit" name="does" value={does} disabled={disabled} aria-label={label} onClick={(event) => { event.preventDefault(); onDo() }}
      className="inline-grid size-11 place-items-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink disabled:opacity-40"
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  )
}
