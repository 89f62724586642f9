import type { BodyBase, ChoiceOption } from '../../domain/quiz/body'
import type { Content } from '../../domain/quiz/item'
import { partIds } from '../../domain/quiz/part-id'
import { Untaken } from './imported-item'

/** An answer of a choice as Moodle's formats state it: `weight` in [-1, 1] is its share of the points. */
export type WeightedAnswer = { text: string; weight: number; feedback: string }

const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-4

/** What an option earns or costs where nothing else is said, by the number of right and wrong ones. */
export function plainWeight(right: boolean, rights: number, options: number): number {
  return right ? 1 / rights : rights === options ? 0 : -1 / (options - rights)
}

/**
 * A choice from weighted answers: right is what earns anything, in a single choice what earns all. A weight that follows from the rule is
 * not kept. Where several answers of a single choice each earn all, they become right together, and `note` hears of it. Where no wrong answer of a multiple choice costs anything, the rule takes over, and `note` hears of it: ticking all earns nothing here.
 */
export function weightedChoice(base: BodyBase, answers: readonly WeightedAnswer[], multiple: boolean, note: (words: string) => void): Content {
  if (answers.length < 2) throw new Untaken('A choice needs two answers or more.')
  const id = partIds()
  const isRight = ({ weight }: WeightedAnswer) => (multiple ? weight > 0 : near(weight, 1))
  const rights = answers.filter(isRight).length
  if (rights === 0) throw new Untaken(multiple ? 'No answer of this question earns anything.' : 'No answer of this question earns 100%.')
  const several = multiple || rights > 1
  if (several && !multiple) note(`${rights} answers of this question earn everything, each alone. Here it became one with several right answers: all of them together earn everything.`)
  const free = several && rights < answers.length && answers.every((answer) => isRight(answer) || near(answer.weight, 0))
  if (free) note('Wrong options cost nothing in the file. Here each costs its share, so that ticking every option earns nothing.')
  const options = answers.map((answer): ChoiceOption => {
    const { text, weight, feedback } = answer
    const right = isRight(answer)
    const plain = several ? plainWeight(right, rights, answers.length) : right ? 1 : 0
    const follows = near(weight, plain) || (free && !right) || (right && several && !multiple)
    return { id: id(text), text, right, feedback, ...(follows ? {} : { weight: Number(weight.toFixed(7)) }) }
  })
  return { type: several ? 'multiple' : 'single', body: { ...base, options } }
}

/** The answers of a choice with what each earns or costs, for formats that ask for it. */
export function weightsOf(options: readonly ChoiceOption[], multiple: boolean): WeightedAnswer[] {
  const rights = options.filter(({ right }) => right).length
  return options.map(({ text, right, feedback, weight }) => ({
    text, feedback, weight: weight ?? (multiple ? plainWeight(right, rights, options.length) : right ? 1 : 0),
  }))
}

/** Whether no wrong option of a multiple choice costs anything: formats of Moodle say that only as what our own rule then replaces. */
export const wrongIsFree = (options: readonly ChoiceOption[]): boolean =>
  options.some(({ right }) => !right) && options.every(({ right, weight }) => right || weight === 0)

/** A share as a percentage with as many digits as tell it: 33.33333. */
export const percent = (share: number): string => String(Number((share * 100).toFixed(5)))

/** Why weights of a choice cannot be told by what each answer earns alone; null where they can. */
export function oddWeights(options: readonly ChoiceOption[], multiple: boolean): string | null {
  const odd = weightsOf(options, multiple).some(({ weight }, at) => {
    const right = options[at]?.right ?? false
    return multiple ? right !== weight > 0 : right !== near(weight, 1)
  })
  return odd ? 'A right option earns less here, or a wrong one more, than the format can say.' : null
}
