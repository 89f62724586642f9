import type { ReactNode } from 'react'

type Props = { id: string; isActive: boolean; isDisabled?: boolean; onChoose: () => void; onPoint?: () => void; className: string; children: ReactNode }

/**
 * One choice of a list below a field. The field keeps the focus and its keys choose; the option itself is for a pointer, and for Enter where a
 * reader of the screen moved onto it.
 */
export function ListOption({ id, isActive, isDisabled, onChoose, onPoint, className, children }: Props) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isDisabled}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        event.stopPropagation()
        onChoose()
      }}
      className={`min-h-11 cursor-pointer rounded-[8px] border-l-4 border-transparent px-3 py-2 aria-disabled:cursor-default aria-selected:border-accent aria-selected:bg-sunk ${className}`}
    >
      {children}
    </div>
  )
}
