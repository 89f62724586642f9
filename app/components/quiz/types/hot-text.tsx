import type { AskProps } from './ask'
import { PlacedText } from './placed-text'

/** A clause whose marked passages are ticked where they stand. A ticked one is underlined and has a sign: colour only helps. */
export function AskHotText({ asked: { text, spans }, names, picks, onPick }: AskProps<'hottext'>) {
  const wordsOf = (span: string) => spans.find(({ id }) => id === span)?.text ?? ''
  const change = (id: string, on: boolean) => onPick?.(spans.flatMap((span) => ((span.id === id ? on : picks.includes(span.id)) ? [span.id] : [])))
  return (
    <>
      <p className="mb-2 text-sm text-ink-quiet">Mark every passage that is meant. A wrong mark costs.</p>
      <PlacedText
        roomy
        text={text}
        draw={(span) => (
          <label className="group cursor-pointer rounded-[4px] border border-dashed border-line-strong bg-raised box-decoration-clone px-1.5 py-1.5 hover:border-solid has-checked:border-solid has-checked:border-accent has-checked:bg-accent-quiet has-checked:underline has-checked:decoration-2 has-checked:underline-offset-4 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <input
              type="checkbox"
              name={names.plain}
              value={span}
              {...(onPick ? { checked: picks.includes(span), onChange: (event) => change(span, event.currentTarget.checked) } : { defaultChecked: picks.includes(span) })}
              className="mr-1.5 inline size-4 align-[-2px] accent-accent"
            />
            {wordsOf(span)}
          </label>
        )}
      />
    </>
  )
}
