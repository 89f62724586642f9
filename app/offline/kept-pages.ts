import { dropUnused, keepFiles } from './kept-files'
import { type KeptPage, leaving } from './leaving'
import { personHeader } from './messages'
import { filesNamedIn, keptAs } from './paths'
import { openPages } from './person'

const noteHeader = 'X-Kept-Page'

type Note = KeptPage & { since: number }

/** May this answer be kept, and for whom? Only a whole page of a person, of a kind that is kept, and not one that forbids it. */
export function ownerOf(path: string, answer: Response): string | null {
  if (keptAs(path) === null || answer.status !== 200 || answer.redirected) return null
  if (/no-store/.test(answer.headers.get('Cache-Control') ?? '') || !/^text\/html/.test(answer.headers.get('Content-Type') ?? '')) return null
  const owner = answer.headers.get(personHeader)
  return owner === null || owner === 'none' ? null : owner
}

/** Keep a page as it was answered just now, with all files that it names or is known to have used. */
export async function keepPage(person: string, path: string, answer: Response, usedFiles: readonly string[], now: number): Promise<void> {
  const kind = keptAs(path)
  if (kind === null) return
  const html = await answer.text()
  const files = [...new Set([...filesNamedIn(html), ...usedFiles])]
  const bytes = html.length + (await keepFiles(person, files))
  const title = unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path).replace(/ · Countersign$/, '')
  await store(person, { path, kind, title, opened: now, since: now, bytes, files }, html, answer.headers)
  await makeRoom(person)
}

/** A kept page was opened, and used these files: true where it is here and was kept at `since` (ms epoch) or later. */
export async function touchPage(person: string, path: string, usedFiles: readonly string[], since: number, now: number): Promise<boolean> {
  const kept = await findPage(person, path)
  const note = kept && noteOf(kept)
  if (!kept || !note) return false
  const files = [...new Set([...note.files, ...usedFiles])]
  const html = await kept.text()
  await store(person, { ...note, files, opened: now, bytes: html.length + (await keepFiles(person, files)) }, html, kept.headers)
  await makeRoom(person)
  return note.since >= since
}

export async function findPage(person: string, path: string): Promise<Response | undefined> {
  return (await openPages(person)).match(path)
}

/** All that is kept for a person, opened last first. */
export async function listPages(person: string): Promise<KeptPage[]> {
  const cache = await openPages(person)
  const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)))
  return answers.flatMap((answer) => (answer && noteOf(answer)) ?? []).sort((one, other) => other.opened - one.opened)
}

async function store(person: string, note: Note, html: string, from: Headers): Promise<void> {
  const headers = new Headers(from)
  headers.set(noteHeader, encodeURIComponent(JSON.stringify(note)))
  // Headers of the way here: the text is neither packed nor as long any more.
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) headers.delete(name)
  await (await openPages(person)).put(note.path, new Response(html, { headers }))
}

async function makeRoom(person: string): Promise<void> {
  const cache = await openPages(person)
  const pages = await listPages(person)
  const gone = new Set(leaving(pages))
  await Promise.all([...gone].map((path) => cache.delete(path)))
  await dropUnused(person, new Set(pages.filter(({ path }) => !gone.has(path)).flatMap(({ files }) => files)))
}

function noteOf(answer: Response): Note | null {
  const text = answer.headers.get(noteHeader)
  return text === null ? null : (JSON.parse(decodeURIComponent(text)) as Note)
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'" }
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity)
