import { type ContentFault, faultIn } from '../content-fault'
import type { Bounds } from './bounds'
import type { MeasuredModule } from './measure'
import { placesOf, shareOf } from './spread'

/** With fewer single choices than this, where their keys stand says nothing. */
const fewestChoices = 6

/** What a module's bank as a whole falls short of. */
export function moduleFaults({ file, items }: MeasuredModule, bounds: Bounds['modules']): ContentFault[] {
  const types = new Set(items.map(({ question }) => question.type))
  const onCase = shareOf(items, (item) => item.onCase)
  const [easy, hard] = bounds.difficulty
  const difficulties = items.map(({ question }) => question.difficulty)
  const said = [
    items.length < bounds.items ? `The module has ${items.length} items; at least ${bounds.items} are asked for.` : '',
    types.size < bounds.types ? `The items are of ${types.size} types; at least ${bounds.types} are asked for.` : '',
    onCase < bounds.onCase ? `${percent(onCase)} of the items stand on a case; at least ${percent(bounds.onCase)} are asked for.` : '',
    Math.min(...difficulties) > easy || Math.max(...difficulties) < hard ? `The items do not spread from ${easy} to ${hard} in difficulty.` : '',
    ...giveaways(items.flatMap(({ choice }) => choice ?? []), bounds),
  ]
  return said.flatMap((message) => (message ? [faultIn(file, message)] : []))
}

type Choices = readonly NonNullable<MeasuredModule['items'][number]['choice']>[]

/** A bound is passed by more than the one item that a share of a few cannot help. */
function giveaways(choices: Choices, bounds: Bounds['modules']): string[] {
  if (choices.length < fewestChoices) return []
  const over = (count: number, share: number) => count > Math.ceil(share * choices.length)
  const counts = placesOf(choices.map(({ key }) => key), Math.max(...choices.map(({ options }) => options)))
  const most = Math.max(...counts)
  const longest = choices.filter((choice) => choice.longest).length
  const shortest = choices.filter((choice) => choice.shortest).length
  return [
    over(most, bounds.keyPosition) ? `The key stands at place ${counts.indexOf(most) + 1} in ${most} of ${choices.length} single choices.` : '',
    over(longest, bounds.longest) ? `The key is the longest option in ${longest} of ${choices.length} single choices.` : '',
    over(shortest, bounds.shortest) ? `The key is the shortest option in ${shortest} of ${choices.length} single choices.` : '',
  ]
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
