import { certaintyWords } from './certainty-words'
import type { Certainty } from '../../domain/quiz/reviewed'

type CertaintyChoiceProps = { versionId: string; sure: Certainty | null; onSure?: ((sure: Certainty) => void) | undefined }

/** How sure somebody is of an answer, with what each choice earns and costs. */
export function CertaintyChoice({ versionId, sure, onSure }: CertaintyChoiceProps) {
  return (
    <fieldset className="mt-4 border-t border-line pt-3">
      <legend className="float-left mb-1 w-full text-sm font-semibold">How sure are you?</legend>
      <div className="clear-both grid gap-2 sm:grid-cols-3">
        {certaintyWords.map(({ value, words, effect }) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-start gap-2 rounded-[8px] border border-line px-3 py-2 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-quiet">
            <input
              type="radio"
              name={`certainty-${versionId}`}
              value={value}
              {...(onSure ? { checked: sure === value, onChange: () => onSure(value) } : { defaultChecked: sure === value })}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span className="text-sm">
              {words}
              <span className="figures block text-ink-quiet">{effect}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
