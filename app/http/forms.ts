import { z } from 'zod'

/** Field name to a sentence that says how to mend it; `form` is for what no single field can mend. */
export type Faults = Record<string, string>

export type Parsed<T> = { success: true; data: T } | { success: false; faults: Faults; values: Record<string, string> }

/**
 * Judge a submitted form by its schema. Values typed are handed back (passwords never), so that nothing typed is lost. NUL
 * characters go: no database takes them in text.
 */
export function parse<S extends z.ZodType>(schema: S, form: FormData): Parsed<z.infer<S>> {
  const raw = rawIn(form)
  const result = schema.safeParse(raw)
  if (result.success) return { success: true, data: result.data }
  const faults: Faults = {}
  for (const issue of result.error.issues) faults[String(issue.path[0] ?? 'form')] ??= issue.message
  return { success: false, faults, values: typedIn(form) }
}

/** What was typed into a form, to be handed back with a fault that its schema does not know. */
export function typedIn(form: FormData): Record<string, string> {
  const typed = Object.entries(rawIn(form)).filter(([key, value]) => typeof value === 'string' && !/password/i.test(key))
  return Object.fromEntries(typed) as Record<string, string>
}

function rawIn(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const raw: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {}
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key).map((value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value))
    raw[key] = all.length > 1 ? all : (all[0] as FormDataEntryValue)
  }
  return raw
}

/** The same for what a script sent: JSON where it says so, a form otherwise. */
export async function parseSent<S extends z.ZodType>(schema: S, request: Request): Promise<{ success: true; data: z.infer<S> } | { success: false }> {
  if (!request.headers.get('Content-Type')?.includes('application/json')) return parse(schema, await request.formData())
  const sent: unknown = await request.json().catch(() => undefined)
  const result = schema.safeParse(withoutNul(sent))
  return result.success ? { success: true, data: result.data } : { success: false }
}

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNul(one)]))
}

/** A field that may be given not at all, once, or many times. */
export function list<S extends z.ZodType>(of: S) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(of))
}

/** Text that must be there once blanks at its ends are gone. */
export function line(missing: string, max = 200) {
  return z.string({ error: missing }).trim().min(1, missing).max(max, `Use at most ${max} characters.`)
}

/** A choice that may be left empty. */
export const optionalId = z
  .string()
  .optional()
  .transform((value) => (value ? value : null))

export const email = z
  .string({ error: 'Enter an e-mail address.' })
  .trim()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Enter an e-mail address, such as name@company.com.'))

export const newPassword = z
  .string({ error: 'Choose a password.' })
  .min(10, 'Use at least 10 characters. A few words in a row are easy to remember.')
  .max(200, 'Use at most 200 characters.')
