import { faultIn } from '../../content-fault'
import { type FormatRead, Gathering } from '../imported-item'
import { childNamed, childrenNamed, type Element, readXml } from '../xml/read-xml'
import { readItem } from './read-qti-item'

/** The questions of a package: what its manifest lists as items, in its order. `texts`: every XML file by its path. */
export function readQtiPackage(texts: ReadonlyMap<string, string>): FormatRead {
  const path = [...texts.keys()].filter((one) => /(^|\/)imsmanifest\.xml$/i.test(one)).sort((one, other) => one.length - other.length)[0]
  const gathering = new Gathering(path ?? 'archive')
  if (path === undefined) {
    gathering.fault({ line: 1, column: 1 }, 'There is no imsmanifest.xml in this archive, so it is no package of QTI.')
    return gathering.read
  }
  const manifest = readXml(texts.get(path) ?? '')
  if ('fault' in manifest) {
    gathering.fault(manifest.fault, manifest.fault.message)
    return gathering.read
  }
  const whole = gathering.read
  const folder = path.slice(0, path.length - 'imsmanifest.xml'.length)
  for (const resource of childrenNamed(childNamed(manifest.root, 'resources') ?? manifest.root, 'resource')) take(resource, folder, texts, gathering, whole)
  return whole
}

function take(resource: Element, folder: string, texts: ReadonlyMap<string, string>, manifest: Gathering, whole: FormatRead): void {
  const { type = '', href = '' } = resource.attributes
  if (/^imsqti_(?:test|section)/i.test(type)) return manifest.note(resource, 'A test of this package was left out: its questions come in, their order and rules do not.')
  if (!/^imsqti_(?:apip)?item/i.test(type)) return
  const text = texts.get(`${folder}${decoded(href)}`)
  if (text === undefined) return void whole.faults.push(faultIn(manifest.file, `The package lists “${href.slice(0, 120)}”, and there is no such file in it.`, resource))
  const gathering = new Gathering(`${folder}${decoded(href)}`)
  const read = readXml(text)
  if ('fault' in read) gathering.fault(read.fault, read.fault.message)
  else readItem(read.root, gathering)
  whole.items.push(...gathering.items)
  whole.faults.push(...gathering.faults)
  whole.notes.push(...gathering.notes)
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return href
  }
}
