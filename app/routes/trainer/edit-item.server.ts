import { data, redirect } from '@remix-run/node'
import { db } from '#db/client.server'
import { findEditedItem } from '#db/queries/item-editor'
import { isSlug, slugFrom } from '../../domain/content/slug'
import { canBeAskedInLesson, type ItemType } from '../../domain/quiz/item'
import { found } from '../../http/refusals.server'
import { changeRows } from '../../library/item-form/change-rows'
import { type Fields, fieldsOf, typed } from '../../library/item-form/fields'
import { type Judged, judge } from '../../library/item-form/judge'
import { placeRows } from '../../library/item-form/tidy'
import { writeItem } from '../../library/item-form/write-item'
import { drawItemStem } from '../../workflows/bank/draw-item-stem.server'
import { type ItemPreview, previewItem } from '../../workflows/bank/preview-item'
import { type ItemTarget, saveItem } from '../../workflows/bank/save-item.server'

/**
 * What comes back when a form of a question was not saved: everything typed, what is to be mended, and how it looks where it is whole.
 * `theirs`: what somebody else saved meanwhile, with its version.
 */
export type ItemReply = {
  outcome: 'rows' | 'preview' | 'refused' | 'moved-on'
  fields: Fields
  faults: Record<string, string>
  preview: ItemPreview | null
  theirs: { fields: Fields; versionId: string; author: string | null } | null
}

type Acting = { trainerId: string; now: Date; type: ItemType; of: { itemId: string } | { bank: string } }

/** Do what the form of a question asks for: change its rows, show it, or save it, which leads on. */
export async function editItem(form: FormData, acting: Acting) {
  const reply = await replyTo(form, acting)
  return data(reply, { status: { rows: 200, preview: 200, refused: 400, 'moved-on': 409 }[reply.outcome] })
}

async function replyTo(form: FormData, acting: Acting): Promise<ItemReply> {
  const fields = fieldsOf(form)
  const { does = '', intent } = fields
  const { type } = acting
  if (does) {
    const first: Fields = does === 'add:parts' ? { id: '', type: fields.partType ?? 'single', points: '1' } : { id: '' }
    return { outcome: 'rows', fields: placeRows(type, changeRows(fields, does, first)), faults: {}, preview: null, theirs: null }
  }
  const drawn = await judgeDrawn(type, fields)
  return intent === 'preview' ? replyWith('preview', drawn) : save(drawn, acting)
}

export type Drawn = Judged & { stemHtml: string | null }

/** Judge a form and draw its question, whose Markdown may have faults of its own. */
export async function judgeDrawn(type: ItemType, fields: Fields): Promise<Drawn> {
  const judged = judge(type, fields)
  const stem = judged.content ? await drawItemStem(db, judged.content.body.stem) : { stemHtml: null }
  if ('fault' in stem) return { ...judged, content: null, stemHtml: null, faults: { ...judged.faults, stem: stem.fault } }
  return { ...judged, ...stem }
}

export const previewOf = ({ content, stemHtml }: Drawn): ItemPreview | null => (content ? previewItem(content, stemHtml) : null)

const replyWith = (outcome: ItemReply['outcome'], drawn: Drawn, more: Partial<ItemReply> = {}): ItemReply => ({
  outcome, fields: drawn.fields, faults: drawn.faults, preview: previewOf(drawn), theirs: null, ...more,
})

async function save(drawn: Drawn, { trainerId, now, type, of }: Acting): Promise<ItemReply> {
  const { fields, head, content, stemHtml } = drawn
  const askedIn = fields.askedIn === 'checkpoint' && canBeAskedInLesson(type) ? 'checkpoint' : 'quiz'
  const named = 'bank' in of ? nameOf(fields) : null
  const faults = { ...drawn.faults, ...(named?.fault && { key: named.fault }) }
  if (!head || !content || Object.keys(faults).length > 0) return replyWith('refused', { ...drawn, faults })
  const { tags, ...rest } = head
  const target: ItemTarget = 'bank' in of ? { bank: of.bank, key: named?.key ?? '', free: named?.free ?? false } : { itemId: of.itemId, basedOn: typed(fields, 'over') || typed(fields, 'basedOn') }
  const wording = { ...content, ...rest, lessonId: typed(fields, 'lesson') || null, stemHtml }
  const saved = found(await saveItem(db, { target, wording, askedIn, tags, trainerId, now }))
  if ('itemId' in saved) throw redirect(`/studio/bank/edit?id=${encodeURIComponent(saved.itemId)}&done=${saved.outcome}`)
  if (saved.problem === 'unknown') return replyWith('refused', { ...drawn, faults: { [saved.field]: goneWords[saved.field] } })
  if (saved.problem === 'taken') return replyWith('refused', { ...drawn, faults: { key: 'Another question of this bank has that name. Choose a different one.' } })
  return replyWith('moved-on', drawn, { theirs: await theirsOf('itemId' in of ? of.itemId : '') })
}

const goneWords = {
  skills: 'One of these skills is gone. Choose again.', clauseTypes: 'One of these clause types is gone. Choose again.',
  lesson: 'This lesson is not one of the module’s any more. Choose again.',
}

/** What a new question is called in its bank: as it was named, or by its first words. */
function nameOf(fields: Fields): { key: string; free: boolean; fault?: string } {
  const wanted = typed(fields, 'key')
  if (wanted && !isSlug(wanted)) return { key: '', free: false, fault: 'Use lower-case letters, numbers and single hyphens between them, such as cap-01.' }
  const short = slugFrom(typed(fields, 'stem').slice(0, 40)) || 'question'
  return wanted ? { key: wanted, free: false } : { key: short, free: true }
}

async function theirsOf(itemId: string): Promise<ItemReply['theirs']> {
  const item = found(await findEditedItem(db, itemId))
  return { fields: writeItem(item.version, item), versionId: item.version.id, author: item.author }
}
