import { fingerprint } from '../content/fingerprint'
import type { Bodies, BodyBase, CasePart } from './body'
import type { Content } from './item'

/**
 * The same question with ids that do not tell its key. Authors number the elements of an order, the targets of a matching and the pieces of
 * a text as they belong together, and an id leaves the server with its words; so these get ids from their words alone. Doing it again
 * changes nothing, and questions that keep no such lists stay as they are.
 */
export function withUntellingIds<C extends Content | CasePart>(content: C): C {
  return { ...content, body: untelling(content) }
}

function untelling({ type, body }: Content | CasePart): object {
  if (type === 'ordering') return { ...body, elements: renamed(body.elements).list }
  if (type === 'matching') return matching(body)
  if (type === 'gapmatch') return gapmatch(body)
  return type === 'case' ? { ...body, parts: body.parts.map(withUntellingIds) } : body
}

function matching(body: BodyBase & Bodies['matching']) {
  const { list, idOf } = renamed(body.targets)
  return { ...body, sources: body.sources.map((source) => ({ ...source, target: idOf(source.target) })), targets: list }
}

function gapmatch(body: BodyBase & Bodies['gapmatch']) {
  const { list, idOf } = renamed(body.choices)
  return { ...body, gaps: body.gaps.map((gap) => ({ ...gap, choice: idOf(gap.choice) })), choices: list }
}

/** Things with the same words are told apart by their turn. */
function renamed<T extends { id: string; text: string }>(things: readonly T[]) {
  const turns = new Map<string, number>()
  const ids = new Map<string, string>()
  const list = things.map((thing) => {
    const turn = (turns.get(thing.text) ?? 0) + 1
    turns.set(thing.text, turn)
    const id = `x${fingerprint(`${thing.text}\n${turn}`).slice(0, 7)}`
    ids.set(thing.id, id)
    return { ...thing, id }
  })
  return { list, idOf: (id: string) => ids.get(id) ?? id }
}
