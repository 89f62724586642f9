import { z } from 'zod'
import type { Db } from '#db/client.server'
import { listVersions, listVersionTexts, type PublishedText, type StudioLesson } from '#db/queries/studio'
import { findVersionBlocks } from '#db/queries/reading-moves'
import { type Comparable, compareTexts, type Comparison } from './compare-texts.server'
import { previewMoves, type ReaderGroup } from './preview-move.server'

const number = z.string().regex(/^\d{1,9}$/).transform(Number)
const named = z.union([z.literal('draft'), number])
const whole = z.literal('1').optional().catch(undefined)

/** What the page is asked to show: a version's text, two texts compared, or what a move away from a version would mean. */
const search = z.object({ version: number.optional(), from: named.optional(), to: named.optional(), move: number.optional(), whole })

type Shown = { text: PublishedText | null; comparison: Comparison | null; group: ReaderGroup | null; pair: { from: string; to: string } }

export type VersionsPage = Shown & { versions: Awaited<ReturnType<typeof listVersions>> }

/** The versions of a lesson, and of them what the address asks for; null where it asks for what is not there. */
export async function showVersions(db: Db, lesson: StudioLesson, address: URL): Promise<VersionsPage | null> {
  const asked = search.safeParse(Object.fromEntries(address.searchParams))
  if (!asked.success) return null
  const { version, from, to, move } = asked.data
  const numbers = [version, from, to].filter((one): one is number => typeof one === 'number')
  const [versions, texts] = await Promise.all([listVersions(db, lesson.id), listVersionTexts(db, lesson.id, [...new Set(numbers)])])
  const text = texts.find((one) => one.number === version) ?? null
  if (version !== undefined && !text) return null
  const [older, newer] = [from, to].map((name) => comparable(name, texts, lesson))
  if ((from !== undefined && !older) || (to !== undefined && !newer)) return null
  const comparison = older && newer ? compareTexts(older, newer, asked.data.whole === '1') : null
  const group = move === undefined ? null : await previewMove(db, lesson, move)
  if (move !== undefined && !group) return null
  return { versions, text, comparison, group, pair: { from: String(from ?? defaultFrom(versions, lesson)), to: String(to ?? defaultTo(lesson)) } }
}

function comparable(name: number | 'draft' | undefined, texts: readonly PublishedText[], { draft }: StudioLesson): Comparable | null {
  if (name === 'draft') return draft && { name, label: 'the draft', source: draft.source }
  const text = texts.find((one) => one.number === name)
  return text ? { name: String(name), label: `version ${text.number}`, source: text.source } : null
}

/** The newest two texts are what one most likely wants to compare. */
const defaultTo = ({ draft, current }: StudioLesson) => (draft ? 'draft' : (current?.number ?? ''))
const defaultFrom = (versions: readonly { number: number }[], { draft }: StudioLesson) => (draft ? versions[0] : (versions[1] ?? versions[0]))?.number ?? ''

async function previewMove(db: Db, lesson: StudioLesson, from: number): Promise<ReaderGroup | null> {
  const newest = lesson.current && (await findVersionBlocks(db, lesson.id, lesson.current.number))
  if (!newest || newest.number === from) return null
  return (await previewMoves(db, lesson.id, newest, from)).at(0) ?? null
}

const whichVersion = z.coerce.number().int().positive().max(999_999_999)

export const versionsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('restore'), number: whichVersion, over: z.coerce.number().int().nonnegative().default(0) }),
  z.object({ intent: z.literal('move'), number: whichVersion }),
  z.object({ intent: z.literal('continue') }),
])
