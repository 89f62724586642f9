import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'

const control =
  'block w-full min-h-11 rounded-[8px] border bg-raised px-3 py-2 text-base text-ink placeholder:text-ink-quiet aria-invalid:border-bad'

type Described = { label: string; help?: ReactNode; fault?: string | undefined }

/** Label above, help below, the fault beside the field in words that mend it. */
function Frame({ id, label, help, fault, children }: Described & { id: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      {children}
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

function describedBy(id: string, { help, fault }: Described): string | undefined {
  return [fault ? `${id}-fault` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined
}

export function Field({ label, help, fault, className = '', ...rest }: Described & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <Frame id={id} label={label} help={help} fault={fault}>
      <input
        {...rest}
        id={id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { label, help, fault })}
        className={`${control} border-line-strong ${className}`}
      />
    </Frame>
  )
}

/** A file to be sent with the form. */
export function FileField({ label, help, fault, ...rest }: Described & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} help={help} fault={fault}>
      <input
        {...rest}
        type="file"
        id={id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { label, help, fault })}
        className="block min-h-11 w-full min-w-0 rounded-[8px] border border-line-strong bg-raised text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:border-0 file:bg-sunk file:px-4 file:font-semibold file:text-ink aria-invalid:border-bad"
      />
    </Frame>
  )
}

export function SelectField({ label, help, fault, children, ...rest }: Described & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  return (
    <Frame id={id} label={label} help={help} fault={fault}>
      <select
        {...rest}
        id={id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { label, help, fault })}
        className={`${control} border-line-strong`}
      >
        {children}
      </select>
    </Frame>
  )
}

/** One box or radio with its words, large enough to touch. */
export function Choice({ label, help, ...rest }: { label: ReactNode; help?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2.5 text-base has-disabled:cursor-default">
      <input {...rest} className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span>
        {label}
        {help ? <span className="block text-sm text-ink-quiet">{help}</span> : null}
      </span>
    </label>
  )
}

/** A fault that no single field can mend; spoken when it appears. */
export function FormFault({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <div role="alert" className="rounded-[8px] border border-bad bg-bad-quiet px-4 py-3 text-sm font-medium text-bad">
      {children}
    </div>
  )
}
