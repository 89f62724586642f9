import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical } from 'lucide-react'
import { type Standing, stepValue } from './place'

/** The form that every step belongs to: one for the whole tree, so that three hundred lessons need no three hundred forms. */
export const movesForm = 'tree-moves'

const square =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-[8px] text-ink-quiet hover:bg-sunk hover:text-ink disabled:cursor-default disabled:opacity-35'

type MoveButtonsProps = { standing: Standing; title: string; open: boolean }

/** A step up, a step down, and what else can be done with a branch. */
export function MoveButtons({ standing, title, open }: MoveButtonsProps) {
  const { id } = standing
  const [up, down] = [stepValue(standing, 'up'), stepValue(standing, 'down')]
  return (
    <div className="flex shrink-0">
      <button type="submit" form={movesForm} name="place" value={up ?? ''} disabled={up === null} data-step="up" className={square} aria-label={`Move up: ${title}`}>
        <ArrowUp aria-hidden="true" className="size-4" />
      </button>
      <button type="submit" form={movesForm} name="place" value={down ?? ''} disabled={down === null} data-step="down" className={square} aria-label={`Move down: ${title}`}>
        <ArrowDown aria-hidden="true" className="size-4" />
      </button>
      <Link
        to={open ? '/studio' : `/studio?at=${encodeURIComponent(id)}#${anchorOf(id)}`}
        preventScrollReset
        data-step="more"
        className={square}
        aria-label={open ? `Close the choices for ${title}` : `Move to, archive: ${title}`}
        aria-expanded={open}
      >
        <Ellipsis aria-hidden="true" className="size-5" />
      </Link>
    </div>
  )
}

export const anchorOf = (id: string): string => `t-${id.replaceAll('/', '.')}`

/** Where a mouse takes hold. It shows once dragging works; its room is there from the start. */
export function Grip() {
  return (
    <span data-grip aria-hidden="true" className="invisible flex h-11 w-6 shrink-0 cursor-grab items-center justify-center text-line-strong">
      <GripVertical className="size-4" />
    </span>
  )
}
