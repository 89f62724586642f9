import type { ClientActionFunctionArgs, ShouldRevalidateFunction } from '@remix-run/react'
import type { EditorReply } from './reply'

/** A save that does not get through must not take the page, and what was typed in it, away. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const form = await request.clone().formData()
  try {
    return await serverAction()
  } catch (problem) {
    if (problem instanceof Response && problem.headers.has('Location')) throw problem
    const token = { revision: Number(form.get('revision')), basedOn: String(form.get('basedOn')) }
    return { source: String(form.get('source')), token, outcome: 'unreachable' } satisfies EditorReply
  }
}

/** The editor holds newer text than any loader; only what ends a draft loads the page again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) => {
  const intent = formData?.get('intent')
  return intent === undefined || intent === 'publish-confirmed' || intent === 'discard' ? defaultShouldRevalidate : false
}
