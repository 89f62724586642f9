import { readFile, stat } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import type { MediaKind } from '../../domain/content/media-file'
import { mostBytesOf } from './limits'

/** What a file is by its content; `extension` is the ending its name gets. */
export type Judged = { kind: MediaKind; type: string; extension: string }

const office = 'application/vnd.openxmlformats-officedocument.'

const known: readonly Judged[] = [
  { kind: 'image', type: 'image/png', extension: 'png' },
  { kind: 'image', type: 'image/jpeg', extension: 'jpg' },
  { kind: 'image', type: 'image/webp', extension: 'webp' },
  { kind: 'image', type: 'image/gif', extension: 'png' },
  { kind: 'image', type: 'image/avif', extension: 'png' },
  { kind: 'video', type: 'video/mp4', extension: 'mp4' },
  { kind: 'video', type: 'video/webm', extension: 'webm' },
  { kind: 'file', type: 'application/pdf', extension: 'pdf' },
  { kind: 'file', type: 'application/rtf', extension: 'rtf' },
  { kind: 'file', type: `${office}wordprocessingml.document`, extension: 'docx' },
  { kind: 'file', type: `${office}spreadsheetml.sheet`, extension: 'xlsx' },
  { kind: 'file', type: `${office}presentationml.presentation`, extension: 'pptx' },
  { kind: 'file', type: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  { kind: 'file', type: 'application/vnd.oasis.opendocument.spreadsheet', extension: 'ods' },
  { kind: 'file', type: 'application/vnd.oasis.opendocument.presentation', extension: 'odp' },
]

const textTypes: Record<string, string> = { csv: 'text/csv', md: 'text/markdown', txt: 'text/plain' }

const advice =
  'Use a picture (PNG, JPEG, WebP, AVIF, GIF), a video (MP4, WebM), captions (WebVTT), a document (PDF, Word, Excel, PowerPoint, OpenDocument, RTF) or plain text.'

/** Judge a file by what is in it; its name only tells one kind of plain text from another. */
export async function judgeFile(path: string, name: string): Promise<Judged | { fault: string }> {
  const { size } = await stat(path)
  if (size === 0) return { fault: 'This file is empty.' }
  const found = await fileTypeFromFile(path)
  const judged = found && found.mime !== 'text/vtt' ? (known.find(({ type }) => type === found.mime) ?? { fault: refusalOf(found.ext) }) : await judgeText(path, size, name)
  if ('kind' in judged && size > mostBytesOf[judged.kind]) return { fault: tooLarge(judged.kind) }
  return judged
}

/** The most bytes that a file which begins like this may have; 4,100 bytes of it tell. */
export async function limitFor(head: Uint8Array): Promise<{ most: number; kind: MediaKind }> {
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  const kind = mime.startsWith('image/') ? 'image' : mime.startsWith('video/') ? 'video' : 'file'
  return { most: mostBytesOf[kind], kind }
}

export function tooLarge(kind: MediaKind): string {
  const what = { image: 'A picture', video: 'A video', captions: 'A file of captions', file: 'A file' }[kind]
  return `${what} may have at most ${mostBytesOf[kind] / 1024 / 1024} MB. Nothing of this one was kept.`
}

function refusalOf(extension: string): string {
  if (/^(mov|m4v|avi|mkv|mpg|3gp)$/.test(extension)) return 'This video is in a form that browsers cannot be relied on to play. Save it as MP4 (H.264) or WebM.'
  if (/^(heic|heif|tif|bmp|jxl)$/.test(extension)) return 'This picture is in a form that cannot be read here. Save it as PNG, JPEG or WebP.'
  if (/^(docm|xlsm|pptm|dotm|xltm)$/.test(extension)) return 'This document may hold macros. Save it without them.'
  if (extension === 'apng') return 'This picture moves. Save one frame of it, or make it a video.'
  return `This is a .${extension} file, which a lesson has no use for. ${advice}`
}

async function judgeText(path: string, size: number, name: string): Promise<Judged | { fault: string }> {
  const unknown = { fault: `It cannot be told what this file is. ${advice}` }
  if (size > mostBytesOf.file) return { fault: tooLarge('file') }
  const text = decoded(await readFile(path))
  if (text === null) return unknown
  if (/^\uFEFF?\s*</.test(text)) return { fault: 'This is HTML, SVG or XML, which may hold more than meets the eye. Save a drawing as PNG, a document as PDF.' }
  if (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return { kind: 'captions', type: 'text/vtt', extension: 'vtt' }
  const ending = /\.(csv|md|txt)$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt'
  return { kind: 'file', type: textTypes[ending] ?? 'text/plain', extension: ending }
}

/** Text as people write it, with no control characters but tabs and line ends. */
function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return /[^\P{Cc}\t\n\r\f]/u.test(text) ? null : text
  } catch {
    return null
  }
}
