import type { MediaFile, MediaKind } from '../domain/content/media-file'
import { mediaNameForm } from '../domain/content/media-name'
import type { Known } from './known'
import { wholeItemId } from './known'
import { nearest } from './nearest'
import type { Place, Problem } from './problem'
import { problemAt } from './problem'

const words: Record<MediaKind, string> = { image: 'an image', video: 'a video', captions: 'captions', file: 'a file' }

/** What is wrong with a name that must be known: a term of the glossary, an item of the bank, a file of the media library. */
export function checkReference(value: string, to: 'term' | 'item' | MediaKind, known: Known, at: Place | undefined): Problem[] {
  if (to === 'term') {
    if (!known.glossary || known.glossary.has(value)) return []
    return [problemAt(at, `The glossary has no term "${value}".`, nearest(value, known.glossary))]
  }
  return to === 'item' ? checkItem(value, known, at) : checkMedia(value, to, known.media, at)
}

function checkItem(value: string, { items, quizOnly, bank }: Known, at: Place | undefined): Problem[] {
  if (quizOnly?.has(wholeItemId(value, bank))) return [problemAt(at, `A checkpoint asks a single or multiple choice, and "${value}" is a question of another type.`)]
  if (!items || items.has(wholeItemId(value, bank))) return []
  const prefix = `${bank}/`
  const names = value.includes('/') ? items : [...items].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []))
  const where = value.includes('/') ? 'There is no question' : "This module's bank has no question"
  return [problemAt(at, `${where} "${value}".`, nearest(value, names))]
}

function checkMedia(value: string, kind: MediaKind, media: Known['media'], at: Place | undefined): Problem[] {
  if (!mediaNameForm.test(value)) return [problemAt(at, `"${value}" is not a name of the media library. Write the name alone, such as picture.png.`)]
  if (!media) return []
  const file = media.get(value)
  if (!file) return [problemAt(at, `The media library has no ${kind === 'captions' ? 'captions' : kind} "${value}".`, nearest(value, namesOf(media, kind)))]
  if (file.kind === kind || kind === 'file') return []
  return [problemAt(at, `"${value}" is ${words[file.kind]}, and ${words[kind]} must stand here.`, nearest(value, namesOf(media, kind)))]
}

function namesOf(media: ReadonlyMap<string, MediaFile>, kind: MediaKind): string[] {
  return [...media].flatMap(([name, file]) => (file.kind === kind || kind === 'file' ? [name] : []))
}
