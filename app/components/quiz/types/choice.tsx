import type { AskProps } from './ask'
import { OptionRow } from './option-row'

export function AskSingle({ asked, names, picks, onPick }: AskProps<'single'>) {
  return (
    <div className="space-y-1">
      {asked.options.map(({ id, text }) => (
        <OptionRow key={id} kind="radio" name={names.plain} value={id} words={text} picked={picks.includes(id)} onChange={onPick && (() => onPick([id]))} />
      ))}
    </div>
  )
}

export function AskMultiple({ asked, names, picks, onPick }: AskProps<'multiple'>) {
  const change = (id: string, on: boolean) => onPick?.(on ? [...picks.filter((pick) => pick !== id), id] : picks.filter((pick) => pick !== id))
  return (
    <>
      <p className="mb-1 text-sm text-ink-quiet">Several may be right. A wrong pick costs.</p>
      <div className="space-y-1">
        {asked.options.map(({ id, text }) => (
          <OptionRow key={id} kind="checkbox" name={names.plain} value={id} words={text} picked={picks.includes(id)} onChange={onPick && ((on) => change(id, on))} />
        ))}
      </div>
    </>
  )
}
