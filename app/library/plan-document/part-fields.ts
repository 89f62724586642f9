import type { Who } from '../../domain/incentives/statement/period-plan'
import { below, type Fields, numberIn, rowsOf, ticked, typed, under, withRows } from '../item-form/fields'
import type { Value } from './merge-node'
import { type PartKind, type Shape, shapes } from './part-kinds'

/** What a figure that is copied from a page may have for a space. */
const noBreak = /[\u00a0\u202f]/g

type Document = { readonly [field: string]: Value }

/** A part, as its document has it, in the fields of its form: names such as `tiers.steps.0.rate`. */
export function writePart(kind: PartKind, part: object): Fields {
  if (kind === 'who') return writeWho(part)
  if (kind === 'metric') {
    const { atLeast, atMost, ...rest } = part as Document
    return { ...flat(rest), bound: atMost === undefined ? 'atLeast' : 'atMost', figure: String(atMost ?? atLeast ?? '') }
  }
  return flat(part as Document)
}

/** The fields of a part's form as its document has them: what to set, and undefined what to take away. */
export function readPart(kind: PartKind, fields: Fields): Document {
  if (kind === 'who') return readWho(fields)
  const read = readShape(shapes[kind], fields)
  if (kind !== 'metric') return read
  const { bound, figure, ...rest } = read
  return bound === 'atMost' ? { ...rest, atLeast: undefined, atMost: figure ?? '' } : { ...rest, atLeast: figure ?? '', atMost: undefined }
}

/** The fields without rows in which nothing was typed, the others numbered from 0; as a fault names them. */
export function tidyPart(kind: PartKind, fields: Fields): Fields {
  return rowLists(shapes[kind]).reduce((sum, list) => withRows(sum, list, rowsOf(sum, list).filter((row) => !isEmpty(list, row))), fields)
}

const rowLists = (shape: Shape, above = ''): string[] =>
  Object.entries(shape).flatMap(([name, of]) => (typeof of === 'string' ? [] : 'rows' in of ? [above + name] : rowLists(of.group, `${above}${name}.`)))

/** A row counts once something was typed in it, not chosen. */
function isEmpty(list: string, row: Fields): boolean {
  const asked: Record<string, string[]> = { actions: ['points', 'perDay'], risk: ['metric'] }
  return (asked[list] ?? Object.keys(row)).every((name) => typed(row, name) === '')
}

function readShape(shape: Shape, fields: Fields): Document {
  return Object.fromEntries(Object.entries(shape).map(([name, of]): [string, Value] => {
    if (typeof of !== 'string') {
      if ('group' in of) return [name, readShape(of.group, below(fields, name))]
      const rows = rowsOf(fields, name).map((row) => readShape(of.rows, row))
      return [name, rows.length === 0 && name === 'risk' ? undefined : rows]
    }
    const words = typed(fields, name)
    if (of === 'words') return [name, words === '' ? undefined : words]
    return [name, numberIn(words.replace(noBreak, ' '))]
  }))
}

function flat(value: Document, name = ''): Fields {
  return Object.assign({}, ...Object.entries(value).map(([field, one]): Fields => {
    if (one === undefined || one === null) return {}
    if (typeof one !== 'object') return { [name + field]: String(one) }
    return under(name + field, flat(one as Document))
  })) as Fields
}

/** Roles and teams are boxes, `roles.sdr`; addresses stand in lines. */
function writeWho(who: { [list in keyof Who]?: readonly string[] }): Fields {
  const boxes = (list: 'roles' | 'teams') => Object.fromEntries((who[list] ?? []).map((name) => [`${list}.${name}`, '1']))
  return { ...boxes('roles'), ...boxes('teams'), people: (who.people ?? []).join('\n'), except: (who.except ?? []).join('\n') }
}

function readWho(fields: Fields): Document {
  const boxes = (list: 'roles' | 'teams') => Object.keys(below(fields, list)).filter((name) => ticked(below(fields, list), name))
  const lines = (list: 'people' | 'except') => typed(fields, list).split(/[\s,;]+/).filter((line) => line !== '')
  return Object.fromEntries(Object.entries({ roles: boxes('roles'), teams: boxes('teams'), people: lines('people'), except: lines('except') }).map(([list, names]) => [list, names.length > 0 ? names : undefined]))
}
