import { type FormatRead, Gathering, noFacts, Untaken } from '../imported-item'
import { type Element, readXml } from '../xml/read-xml'
import { carriedContent, carriedFacts } from './carried'
import { contentOf } from './kinds'
import { qtiItem } from './qti-item'
import { plainNames } from './qti-tree'

/** One question in a file of QTI 2.1, 2.2 or 3.0. */
export function readQtiItem(text: string, file: string): FormatRead {
  const gathering = new Gathering(file)
  const read = readXml(text)
  if ('fault' in read) gathering.fault(read.fault, read.fault.message)
  else readItem(read.root, gathering)
  return gathering.read
}

const otherRoots: Record<string, string> = {
  'assessment-test': 'This is a test. Choose the package (zip) that holds its questions.',
  'assessment-section': 'This is a section of a test. Choose the package (zip) that holds its questions.',
  manifest: 'This is the list of a package alone. Choose the whole package (zip).',
  questestinterop: 'This is QTI 1.2, which is not read here. Export it as QTI 2.1 or newer.',
}

export function readItem(root: Element, gathering: Gathering): void {
  const element = plainNames(root)
  if (element.name !== 'assessment-item') {
    return gathering.fault(root, Object.hasOwn(otherRoots, element.name) ? (otherRoots[element.name] ?? '') : `A question of QTI begins with <qti-assessment-item>; this begins with <${root.name.slice(0, 60)}>.`)
  }
  const facts = { ...noFacts, key: keyIn(element.attributes.identifier), title: element.attributes.title?.trim() || null, ...carriedFacts(element) }
  try {
    const content = carriedContent(element) ?? contentOf(qtiItem(element, (words) => gathering.note(root, words)))
    if (content) gathering.item(root, facts, () => content)
  } catch (fault) {
    if (!(fault instanceof Untaken)) throw fault
    gathering.fault(fault.place ?? root, fault.message)
  }
}

const keyIn = (identifier: string | undefined): string | null => identifier?.replace(/^_(?=\d)/, '').trim() || null
