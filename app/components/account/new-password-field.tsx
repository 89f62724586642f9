import { Field } from '../field'

const rule = 'At least 10 characters. A few words in a row are easy to remember.'

type Props = { name: string; label?: string; fault?: string | undefined }

/** One field is enough: a password mistyped is mended by the link for a forgotten one. */
export function NewPasswordField({ name, label = 'Password', fault }: Props) {
  const help = fault ? undefined : rule
  return <Field label={label} name={name} type="password" autoComplete="new-password" maxLength={200} required help={help} fault={fault} />
}

/** Tells password managers whose password it is; people read it beside the form. */
export function AccountOfPassword({ email }: { email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" className="sr-only" />
}
