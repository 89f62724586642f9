import { nameFinder } from './clause-heading'
import { fingerprint, seededOrder } from './fingerprint'
import type { ClauseType } from './taxonomy'

export const CUAD_ATTRIBUTION = 'CUAD v1, The Atticus Project, CC BY 4.0'

const STEM = 'Which clause is this?'
const OPTION_IDS = ['a', 'b', 'c', 'd'] as const
const DECOYS = OPTION_IDS.length - 1

/**
 * A cleaned passage under its label. `ordinal` counts from 0 within its contract and type. `alsoTypes`: other clause types that
 * the same passage, or one overlapping it, carries; labels overlap, so none of them may be a wrong answer.
 */
export type LabelledClause = { clauseTypeId: string; text: string; filename: string; ordinal: number; alsoTypes: readonly string[] }

/** A question made of one passage; `body` has the shape of a choice item's body, `skills` weighs the type's one skill 1. */
export type DrillDraft = {
  key: string
  type: 'single'
  skills: Record<string, number>
  clauseTypes: string[]
  difficulty: number
  body: {
    stem: string
    excerpt: { text: string; attribution: string }
    options: { id: string; text: string; right: boolean; feedback: string }[]
    feedback: string | null
  }
  source: { filename: string; ordinal: number }
}

export type DrillOutcome = { drill: DrillDraft } | { problem: 'too-few-decoys' }

/** Where the passage comes from never changes the key: the same words under the same type are the same question. */
export function drillKey(clauseTypeId: string, text: string): string {
  return `cuad-${fingerprint(`${clauseTypeId}\n${text}`)}`
}

/**
 * Ask which clause the passage is: the key and three decoys, drawn from the type's confusables, then from types of its skill, then from
 * the other drilled types; never one whose name, if longer than a word, stands in the passage. The drill's key decides everything that
 * looks random, so the same clause gives the same draft. Throws when the clause's type is not among the types.
 */
export function buildDrill(clause: LabelledClause, types: readonly ClauseType[]): DrillOutcome {
  const type = types.find((candidate) => candidate.id === clause.clauseTypeId)
  if (!type) throw new Error(`no clause type has the id ${clause.clauseTypeId}`)

  const key = drillKey(type.id, clause.text)
  const decoys = chooseDecoys(clause, type, types, key)
  if (decoys.length < DECOYS) return { problem: 'too-few-decoys' }

  const ordered = seededOrder([type, ...decoys], (option) => option.id, `order ${key}`)
  const options = OPTION_IDS.flatMap((id, place) => {
    const option = ordered[place]
    return option ? [{ id, text: option.name, right: option === type, feedback: feedbackOn(option, option === type) }] : []
  })
  return {
    drill: {
      key,
      type: 'single',
      skills: { [type.skillId]: 1 },
      clauseTypes: [type.id],
      difficulty: guessDifficulty(type, decoys, clause.text),
      body: {
        stem: STEM,
        excerpt: { text: clause.text, attribution: CUAD_ATTRIBUTION },
        options,
        feedback: feedbackOnOverlap(clause.alsoTypes, types),
      },
      source: { filename: clause.filename, ordinal: clause.ordinal },
    },
  }
}

function chooseDecoys({ text, alsoTypes }: LabelledClause, type: ClauseType, types: readonly ClauseType[], key: string): ClauseType[] {
  const isNamed = nameFinder(text)
  // A passage that says "change of control" may well be one too; a single word such as "insurance" tells much less.
  const mayFit = (other: ClauseType) => alsoTypes.includes(other.id) || (/\p{L}[ -]\p{L}/u.test(other.name) && isNamed(other))
  const open = types.filter((other) => other.drill && other.id !== type.id && other.name !== type.name && !mayFit(other))
  const nearness = (other: ClauseType) => (type.confusable.includes(other.id) ? 0 : other.skillId === type.skillId ? 1 : 2)
  return seededOrder(open, (other) => other.id, `decoys ${key}`)
    .sort((one, other) => nearness(one) - nearness(other))
    .slice(0, DECOYS)
}

const USUAL_MUTUAL_DECOYS = 2
const PER_MUTUAL_DECOY = 0.2
const PER_FAR_DECOY = 0.3
const NAMED_IN_TEXT = 0.6

/**
 * A first guess as a logit, to one decimal, until answers say better. 0 with two decoys that name the key as their confusable in
 * turn; harder with a third, easier with fewer, with decoys from outside the key's list, and when the passage speaks the clause's name.
 */
export function guessDifficulty(type: ClauseType, decoys: readonly ClauseType[], text: string): number {
  const mutual = decoys.filter((decoy) => type.confusable.includes(decoy.id) && decoy.confusable.includes(type.id)).length
  const far = decoys.filter((decoy) => !type.confusable.includes(decoy.id)).length
  const logit = PER_MUTUAL_DECOY * (mutual - USUAL_MUTUAL_DECOYS) - PER_FAR_DECOY * far - (nameFinder(text)(type) ? NAMED_IN_TEXT : 0)
  return Math.round(logit * 10) / 10 + 0
}

function feedbackOn(type: ClauseType, right: boolean): string {
  const doing = midSentence(type.description)
  return right ? `Right: ${type.name}. A clause like this one ${doing}` : `${type.name} is another matter: such a clause ${doing}`
}

function feedbackOnOverlap(alsoTypes: readonly string[], types: readonly ClauseType[]): string | null {
  const names = types.filter((type) => alsoTypes.includes(type.id)).map((type) => type.name)
  if (names.length === 0) return null
  return `One passage can do several things. The lawyers who labelled this contract also marked this one, or part of it, as: ${names.join(', ')}.`
}

function midSentence(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence
}
