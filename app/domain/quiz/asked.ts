import type { CasePartType, Excerpt, Named } from './body'
import type { ItemType } from './item'

/** What a question of each type shows while it can still be answered: nothing of its key, its weights or its feedback, and in no telling order. */
export type AskedBodies = {
  single: { options: Named[] }
  multiple: { options: Named[] }
  truefalse: { reasons: Named[] }
  matching: { sources: Named[]; targets: Named[] }
  ordering: { elements: Named[] }
  numeric: { units: string[]; unitRequired: boolean }
  text: Record<string, never>
  gapchoice: { text: string; gaps: { id: string; options: Named[] }[] }
  gaptext: { text: string; gaps: { id: string }[] }
  hottext: { text: string; spans: Named[] }
  gapmatch: { text: string; gaps: { id: string }[]; choices: (Named & { uses: number })[] }
  redline: { text: string; changes: { id: string; before: string; after: string; decisions: Named[] }[] }
  essay: { minWords: number; maxWords: number | null; criteria: string[] }
  upload: { accepts: string[]; maxFiles: number; criteria: string[] }
  case: { parts: AskedPart[] }
}

export type AskedPart = { [T in CasePartType]: { id: string; stem: string; type: T; asked: AskedBodies[T] } }[CasePartType]

/** A type with what it shows. */
export type Asked = { [T in ItemType]: { type: T; asked: AskedBodies[T] } }[ItemType]
export type AskedOf<T extends ItemType> = Extract<Asked, { type: T }>

/** An item as it may leave the server while it can still be answered. `stemHtml`: the stem as it is drawn, null where it is plain text. */
export type Question = Asked & { versionId: string; stem: string; stemHtml: string | null; excerpt: Excerpt | null }
