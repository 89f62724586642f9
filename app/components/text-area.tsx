import { type TextareaHTMLAttributes, useId } from 'react'

type Props = { label: string; help?: string; fault?: string | undefined } & TextareaHTMLAttributes<HTMLTextAreaElement>

/** A few sentences: label above, help below, the fault beside it. */
export function TextArea({ label, help, fault, ...rest }: Props) {
  const id = useId()
  const described = [fault ? `${id}-fault` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ')
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      <textarea
        rows={3}
        {...rest}
        id={id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        className="block min-h-11 w-full rounded-[8px] border border-line-strong bg-raised px-3 py-2 text-base text-ink aria-invalid:border-bad"
      />
      {fault ? (
        <p id={`${id}-fault`} className="text-sm font-medium text-bad">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-sm text-ink-quiet">
          {help}
        </p>
      ) : null}
    </div>
  )
}
