import { createContext } from 'react'

/** A file that was handed in with an answer; `bytes`: its size. */
export type HandedInFile = { id: string; name: string; bytes: number }

/** Of the attempt on the page: which it is, and the files handed in so far, whose ids are the picks of an upload. */
export const HandedInContext = createContext<{ attemptId: string; files: readonly HandedInFile[] }>({ attemptId: '', files: [] })

export type HandedIn = { file: HandedInFile } | { fault: string }

const unreachable = 'The file could not be sent just now, and nothing of it was kept. Try again when you have a connection.'

/** Hand in one file with an answer of an attempt. It waits for nothing: without a connection it says so. */
export async function handIn(attemptId: string, versionId: string, file: File): Promise<HandedIn> {
  const form = new FormData()
  form.append('item', versionId)
  form.append('file', file)
  try {
    const answer = await fetch(`/api/attempts/${attemptId}/files`, { method: 'POST', body: form })
    if (answer.status === 401) return { fault: 'You are signed out by now. Sign in again in another tab, then hand in the file again.' }
    if (answer.status >= 500) return { fault: unreachable }
    const reply = (await answer.json()) as { saved: true; id: string; name: string; bytes: number } | { saved: false; words?: string }
    if (!reply.saved) return { fault: reply.words ?? 'This file was not taken.' }
    return { file: { id: reply.id, name: reply.name, bytes: reply.bytes } }
  } catch {
    return { fault: unreachable }
  }
}
