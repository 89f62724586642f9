import type { NamedForm } from './answer-forms'
import type { AnswerRow, AnswerTable } from './answer-table'
import type { ItemFlag } from './flags'
import type { ItemFigures } from './item-figures'
import type { Weights } from './item-weights'

/** What was counted of one version of a question in one quiz. `rival`: the wrong pick that more of the best third chose, null where there is none. */
export type CountedItem = ItemFigures & Weights & { flags: ItemFlag[]; rival: string | null; table: Omit<AnswerTable, 'rows'> & { rows: CountedRow[] } }

export type CountedRow = AnswerRow & NamedForm
