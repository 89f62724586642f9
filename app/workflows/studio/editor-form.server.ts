import { z } from 'zod'

/** A lesson's source may have this many bytes in UTF-8. */
export const mostBytes = 256 * 1024

const tooLong = 'A lesson holds at most 256 KB. Nothing was saved: split this one in two, or shorten it.'

/** Browsers send line ends as CRLF, files hold LF; texts are compared and kept with LF. NUL is no text, and PostgreSQL cannot keep it. */
const source = z
  .string({ error: 'There is no text in this form. Nothing was changed.' })
  .transform((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n'))
  .refine((text) => Buffer.byteLength(text) <= mostBytes, tooLong)

export const previewForm = z.object({ source, lesson: z.string().max(400).optional() })

export const editorForm = z.object({
  intent: z.enum(['preview', 'save', 'autosave', 'publish', 'publish-confirmed', 'discard'], 'This button is not known here. Nothing was changed.'),
  source,
  revision: z.coerce.number().int().nonnegative(),
  basedOn: z.string(),
  readers: z.enum(['stay', 'move']).default('stay'),
  note: z.string().trim().max(500, 'Say it in at most 500 characters. Nothing was published.').default(''),
})

export type Intent = z.infer<typeof editorForm>['intent']

/** The form of a request whose length is stated and within what a lesson may have once encoded. A longer one is let run off, kept nowhere. */
export async function readEditorForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY)
  if (length <= 4 * mostBytes) return request.formData()
  await request.body?.pipeTo(new WritableStream())
  throw new Response(tooLong, { status: 413 })
}
