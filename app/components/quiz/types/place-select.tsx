import type { Named } from '../../../domain/quiz/body'
import type { Placing } from './use-placing'

type PlaceSelectProps = { name: string; place: string; label: string; choices: readonly Named[]; placing: Placing; inline?: boolean }

/**
 * A place to fill: a select that takes keys and works without scripts, on which a choice can be dropped. While a choice is held the
 * place becomes the button that takes it.
 */
export function PlaceSelect({ name, place, label, choices, placing, inline = false }: PlaceSelectProps) {
  const { held, set, valueOf } = placing
  const value = valueOf(place)
  const state = set ? { value, onChange: (event: { currentTarget: HTMLSelectElement }) => set(place, event.currentTarget.value) } : { defaultValue: value }
  return (
    <span
      data-place={place}
      className={`relative max-w-full rounded-[8px] data-[drop=into]:outline-2 data-[drop=into]:outline-offset-2 data-[drop=into]:outline-accent ${inline ? 'inline-block align-middle' : 'block'}`}
    >
      <select
        name={name}
        aria-label={label}
        {...state}
        tabIndex={held ? -1 : undefined}
        className={`min-h-11 max-w-full rounded-[8px] border border-line-strong bg-raised px-2 font-sans text-base text-ink ${inline ? 'w-44' : 'w-full'}`}
      >
        <option value="">{inline ? '…' : 'Choose'}</option>
        {choices.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      {held && set ? (
        <button
          type="button"
          onClick={() => set(place, held.id)}
          aria-label={`Put “${held.text}” here: ${label}`}
          className="absolute inset-0 rounded-[8px] border-2 border-dashed border-accent bg-accent-quiet font-sans text-sm font-semibold text-accent hover:border-solid"
        >
          Put it here
        </button>
      ) : null}
    </span>
  )
}
