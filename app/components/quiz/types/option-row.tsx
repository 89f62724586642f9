type OptionRowProps = { kind: 'radio' | 'checkbox'; name: string; value: string; words: string; picked: boolean; onChange?: ((on: boolean) => void) | undefined }

/** One option to choose: the whole line can be touched. */
export function OptionRow({ kind, name, value, words, picked, onChange }: OptionRowProps) {
  const state = onChange ? { checked: picked, onChange: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.checked) } : { defaultChecked: picked }
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-[8px] border border-transparent px-3 py-2.5 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-quiet has-disabled:cursor-default">
      <input type={kind} name={name} value={value} {...state} className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span className="min-w-0 wrap-anywhere">{words}</span>
    </label>
  )
}
