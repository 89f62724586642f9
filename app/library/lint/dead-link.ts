import type { Definition, Heading, Link } from 'mdast'
import type { LessonContext } from '../artifact'
import { headingIds } from '../heading-ids'
import { nearest } from '../nearest'
import type { Finding } from './finding'
import { nodesOf, type Subject } from './subject'

type Fault = { message: string; nearest: string | null }

/** Links to parts of this lesson, to lessons, terms and clause types that are not there. Addresses of other sites are not asked for. */
export function findDeadLinks({ tree, context }: Subject): Finding[] {
  if (!tree) return []
  const nodes = [...nodesOf(tree)].map(({ node }) => node)
  const anchors = headingIds(nodes.filter((node): node is Heading => node.type === 'heading'))
  const links = nodes.filter((node): node is Link | Definition => node.type === 'link' || node.type === 'definition')
  return links.flatMap((node): Finding[] => {
    const fault = node.url.startsWith('#') ? anchorFault(node.url.slice(1), anchors) : pageFault(node.url, context)
    const { line = 1, column = 1 } = node.position?.start ?? {}
    return fault ? [{ rule: 'dead-link', severity: 'warning', line, column, ...fault }] : []
  })
}

function anchorFault(anchor: string, anchors: readonly string[]): Fault | null {
  if (anchor === '' || anchors.includes(decoded(anchor))) return null
  return { message: `No heading of this lesson has the address #${anchor}.`, nearest: nearest(anchor, anchors) }
}

function pageFault(url: string, context: LessonContext): Fault | null {
  const [, place, rest] = /^\/(learn|glossary|clauses)\/([^?#]+)/.exec(url) ?? []
  if (!place || !rest) return null
  const id = decoded(rest.replace(/\/$/, ''))
  const known = { learn: placesOf(context), glossary: context.glossary && Object.keys(context.glossary), clauses: context.clauseTypes }[place]
  if (!known || known.includes(id)) return null
  const what = { learn: 'lesson, module or course', glossary: 'term', clauses: 'clause type' }[place]
  return { message: `There is no ${what} "${id}".`, nearest: nearest(id, known) }
}

/** Lessons, modules and the courses these are in; the pages beside them that are no lessons; null when any of it is not known. */
function placesOf({ lessons, modules }: LessonContext): readonly string[] | undefined {
  if (!lessons || !modules) return undefined
  return [...lessons, ...modules, ...modules.map((id) => `${id}/quiz`), ...modules.map((id) => id.split('/')[0]!), 'notes']
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
