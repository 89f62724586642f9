import type { Bodies, BodyBase, CasePart } from './body'
import type { Content } from './item'
import { partIds } from './part-id'

/**
 * The same question with ids that do not tell its key. Authors number the elements of an order, the targets of a matching and the pieces of
 * a text as they belong together, and an id leaves the server with its words; so these get ids from their words alone, those that the
 * editor and the readers of files give too, so what comes from them stays as it is. Doing it again changes nothing, and questions that
 * keep no such lists stay as they are.
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

function renamed<T extends { id: string; text: string }>(things: readonly T[]) {
  const idFor = partIds()
  const list = things.map((thing) => ({ ...thing, id: idFor(thing.text) }))
  const ids = new Map(things.map(({ id }, at) => [id, list[at]?.id ?? id]))
  return { list, idOf: (id: string) => ids.get(id) ?? id }
}
