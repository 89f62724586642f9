import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Database } from '#db/client.server'
import { type BankChoices, type BankLine, countBank, listBank, listBankChoices, listBankLines } from '#db/queries/bank'
import { type DoneChange, findBankChange } from '#db/queries/bank-changes'
import { filterFields } from '../../domain/quiz/bank-filter'
import { changeForm, filterOf } from '../../http/bank-form'
import { parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { changeItems, mostAtOnce, type Selection } from './change-items.server'
import { newDeed } from './item-page.server'
import { undoChange } from './undo-change.server'
import { sha256 } from './wording'

const shownAtMost = 10
const mostChosen = 1000
const deedId = z.string().regex(/^[0-9a-f-]{32,36}$/)
const expectedCount = z.coerce.number().int().min(0).max(mostAtOnce)

/** What was chosen, as a form has it: all that a filter finds, or items by their ids. */
function selectionOf(sent: FormData | URLSearchParams): Selection {
  if (sent.get('all') === '1') return { filter: filterOf(sent), expected: expectedCount.catch(-1).parse(sent.get('expected') ?? -1) }
  return { ids: [...new Set(sent.getAll('item').map(String))].slice(0, mostChosen) }
}

/** `hidden`: the choice as fields of a form; `from`: the list of the bank that it was made in. */
export type ShownSelection = { count: number; first: Pick<BankLine, 'id' | 'stem'>[]; hidden: [string, string][]; from: string; deed: string; choices: BankChoices; done: DoneChange | null }

/** What the page of a change shows: what was chosen, and what was done to it where it was. */
export async function showSelection(db: Database, asked: URLSearchParams): Promise<ShownSelection> {
  const selection = selectionOf(asked)
  const done = deedId.safeParse(asked.get('done'))
  const [count, first, choices, did] = await Promise.all([
    'ids' in selection ? null : countBank(db, selection.filter),
    'ids' in selection ? listBankLines(db, selection.ids) : listBank(db, selection.filter, { order: 'place', offset: 0, limit: shownAtMost }),
    listBankChoices(db),
    done.success ? findBankChange(db, done.data) : null,
  ])
  const all = count ?? first.length
  const hidden: [string, string][] =
    'ids' in selection ? first.map(({ id }) => ['item', id]) : [['all', '1'], ['expected', String(all)], ...filterFields(selection.filter)]
  const from = new URLSearchParams(filterFields(filterOf(asked))).toString()
  return { from: from ? `/studio/bank?${from}` : '/studio/bank', count: all, first: first.slice(0, shownAtMost).map(({ id, stem }) => ({ id, stem })), hidden, deed: newDeed(), choices, done: did }
}

/** Carry out what a form of that page, or of an item's page, asks for: a redirect that names what was done, or what is wrong. */
export async function changeByForm(db: Database, form: FormData, trainerId: string) {
  const now = new Date()
  const undo = deedId.safeParse(form.get('undo'))
  const back = backOf(form)
  if (undo.success) {
    found(await undoChange(db, { id: undo.data, trainerId, now }))
    throw redirect(withDone(back, undo.data))
  }
  const parsed = parse(changeForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  // One page offers several deeds, and may be sent again from the browser's history.
  const id = sha256([deedId.catch(newDeed).parse(form.get('deed')), parsed.data]).slice(0, 32)
  const result = await changeItems(db, { id, selection: selectionOf(form), change: parsed.data, trainerId, now })
  if (!('problem' in result)) throw redirect(withDone(back, result.id))
  const values = { ...parsed.data } as unknown as Record<string, string>
  if (result.problem === 'none') return refused({ form: 'Nothing is chosen. Go back to the bank and choose questions first.' }, values)
  return refused({ form: `There are ${result.found} such questions now, and another number was shown to you. Nothing was done: look again.` }, values, 409)
}

/** The page to go on at: an item’s own, where the form stood there. */
function backOf(form: FormData): string {
  const back = form.get('back')
  return typeof back === 'string' && /^\/studio\/bank(\/item|\/change)?(\?|$)/.test(back) ? back : '/studio/bank/change'
}

function withDone(path: string, id: string): string {
  const url = new URL(path, 'http://here')
  url.searchParams.set('done', id)
  return url.pathname + url.search
}
