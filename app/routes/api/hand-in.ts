import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { db } from '#db/client.server'
import { fileProblems } from '../../components/quiz/problem-words'
import { requireRep } from '../../http/access.server'
import { notFound } from '../../http/refusals.server'
import { limitOfHandedIn } from '../../workflows/media/judge-handed-in.server'
import { withReceivedForm } from '../../workflows/media/receive-form.server'
import { mediaStore } from '../../workflows/media/store.server'
import { handInFile } from '../../workflows/quiz/hand-in-file.server'
import { handInForm } from '../../workflows/quiz/hand-in-form.server'

export function loader() {
  throw notFound()
}

/**
 * Take a file for an answer: `item` and `file`, and the reply `{ saved, id, name, bytes }` or `{ saved: false, words }`. The whole form of
 * an attempt, as a browser without scripts sends it, keeps its answers too, has a file under `file-<item>`, and leads back to the page.
 * Such a form of one question names its `item` too, and has an `intent`. A file is in time that began in time, however slowly it came.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const { id: personId } = await requireRep(request)
  const began = new Date()
  const of = { personId, attemptId: params.attempt ?? '' }
  return withReceivedForm(request, limitOfHandedIn, async (form) => {
    const item = form.fields.get('item')
    const [file] = form.files
    if (item === null || form.fields.has('intent')) {
      const problem = await handInForm(db, mediaStore(), form, { ...of, began, now: new Date() })
      return redirect(`/attempts/${of.attemptId}${problem ? `?file=${problem}` : ''}`)
    }
    if (!file || typeof item !== 'string') return Response.json({ saved: false, words: 'Choose a file first.' }, { status: 400 })
    if (file.fault) return Response.json({ saved: false, words: file.fault }, { status: 413 })
    const result = await handInFile(db, mediaStore(), { ...of, itemVersionId: item, path: file.path, givenName: file.givenName, now: began })
    if (result.saved) return Response.json({ saved: true, ...result.file })
    return Response.json({ saved: false, problem: result.problem, words: fileProblems[result.problem] }, { status: 409 })
  })
}
