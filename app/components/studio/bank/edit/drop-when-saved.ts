import type { ClientActionFunctionArgs } from '@remix-run/react'
import { browserStore } from '../../../../offline/browser-store'
import { dropUnsent } from './unsent'

/** What this tab keeps of a form goes as soon as the server has saved it, which leads on to the question; not where it leads to a sign-in. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction()
  } catch (answer) {
    if (answer instanceof Response && answer.headers.get('Location')?.includes('/studio/bank/edit?')) dropUnsent(browserStore('sessionStorage'), request.url)
    throw answer
  }
}
