import type { AskedPart } from '../asked'
import type { CasePart } from '../body'
import { asPicksOfPart, picksOfPart } from '../picks'
import type { ReviewedPart } from '../reviewed'
import { bind } from './bound'
import type { Kind } from './kind'
import { partKinds } from './parts'

/** The score is the mean of its parts, each weighed by its points. */
export const caseKind: Kind<'case'> = {
  isAnswer: ({ parts }, picks) =>
    picks.every((pick) => parts.some(({ id }) => pick.startsWith(`${id}:`))) && parts.every((part) => kindOf(part).isAnswer(picksOfPart(picks, part.id))),
  grade: ({ parts }, picks) => {
    const most = parts.reduce((sum, { points }) => sum + points, 0)
    return most === 0 ? 0 : parts.reduce((sum, part) => sum + part.points * scoreOf(part, picks), 0) / most
  },
  ask: ({ parts }, shuffle) => ({
    parts: parts.map((part) => ({ id: part.id, stem: part.body.stem, type: part.type, asked: kindOf(part).ask(shuffle) }) as AskedPart),
  }),
  review: ({ parts }, picks, asked) => ({
    lines: [],
    parts: asked.parts.flatMap((shown) => {
      const part = parts.find(({ id }) => id === shown.id)
      return part ? [reviewOf(part, picks, shown)] : []
    }),
  }),
  rightPicks: ({ parts }) => parts.flatMap((part) => asPicksOfPart(part.id, kindOf(part).rightPicks())),
  texts: (body) => [body.stem, ...body.parts.flatMap((part) => kindOf(part).texts())],
}

const kindOf = (part: CasePart) => bind(partKinds, part)

function scoreOf(part: CasePart, picks: readonly string[]): number {
  const own = picksOfPart(picks, part.id)
  return own.length === 0 ? 0 : (kindOf(part).grade(own) ?? 0)
}

function reviewOf(part: CasePart, picks: readonly string[], shown: AskedPart): ReviewedPart {
  const { whenRight, whenWrong, feedback } = part.body
  const score = scoreOf(part, picks)
  const own = picksOfPart(picks, part.id)
  const said = [score === 1 ? whenRight : whenWrong, feedback].flatMap((words) => words || [])
  return { ...shown, picks: own, score, lines: kindOf(part).review(own, shown.asked).lines, feedback: said }
}
