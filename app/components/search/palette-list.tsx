import { useEffect, useRef } from 'react'
import { ListOption } from '../list-option'
import { MarkedWords } from './marked-words'
import type { Choice, ChoiceGroup } from './palette-choices'

export const optionId = (list: string, index: number): string => `${list}option-${index}`

type Props = { id: string; groups: readonly ChoiceGroup[]; active: Choice | undefined; onChoose: (choice: Choice) => void; onPoint: (choice: Choice) => void }

/** The lines of the palette in their groups. The keys stay in the field above: the active line is told by it. */
export function PaletteList({ id, groups, active, onChoose, onPoint }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const all = groups.flatMap((group) => group.choices)
  const at = active ? all.indexOf(active) : -1
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label="What can be opened" className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
      {groups.map(({ title, choices }) => (
        <div key={title} role="group" aria-labelledby={`${id}${title}`}>
          <p id={`${id}${title}`} className="px-3 pt-3 pb-1 text-xs font-semibold tracking-wide text-ink-quiet">
            {title}
          </p>
          {choices.map((choice) => (
            <Option key={choice.to} id={optionId(id, all.indexOf(choice))} choice={choice} isActive={choice === active} onChoose={onChoose} onPoint={onPoint} />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = { id: string; choice: Choice; isActive: boolean } & Pick<Props, 'onChoose' | 'onPoint'>

function Option({ id, choice, isActive, onChoose, onPoint }: OptionProps) {
  const { title, note, excerpt, icon: Icon } = choice
  return (
    <ListOption id={id} isActive={isActive} onChoose={() => onChoose(choice)} onPoint={() => onPoint(choice)} className="flex items-start gap-3">
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-quiet" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">
            <MarkedWords {...title} />
          </span>
          <span className="min-w-0 text-sm text-ink-quiet">{note}</span>
        </span>
        {excerpt ? (
          <span className="line-clamp-2 text-sm text-ink-quiet">
            <MarkedWords {...excerpt} />
          </span>
        ) : null}
      </span>
    </ListOption>
  )
}
