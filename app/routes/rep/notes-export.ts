import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/client.server'
import { listNotes } from '#db/queries/notes'
import { requireRep } from '../../http/access.server'
import { environment } from '../../http/environment.server'
import { notesAsMarkdown } from '../../workflows/lessons/notes-as-markdown'

/** All notes of who asks, as a Markdown file to keep. */
export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const text = notesAsMarkdown(await listNotes(db, rep.id, null, null), environment().APP_URL)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': 'attachment; filename="countersign-notes.md"',
      'Cache-Control': 'private, no-store',
    },
  })
}
