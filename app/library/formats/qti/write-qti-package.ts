import type { AcceptedText } from '../../../domain/quiz/body'
import type { Content } from '../../../domain/quiz/item'
import { hasWildcard } from '../../../domain/quiz/match-text'
import type { ExportedItem, FormatWritten } from '../imported-item'
import { writeXml, xml } from '../xml/write-xml'
import { identifierOf } from './identifier'
import { writeQtiItem } from './write-qti-item'

const namespace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'

/** QTI has words for all but these; they go along as they stand here, and other programmes show the next best thing. */
const approximate: Partial<Record<ExportedItem['type'], string>> = {
  redline: 'elsewhere, that its changes are redlines', case: 'elsewhere, the points of its parts', ordering: 'elsewhere, that an order may be partly right',
  essay: 'elsewhere, its rubric', upload: 'elsewhere, its rubric and which files it takes', truefalse: 'elsewhere, that its reasons count only with the right verdict',
}

/** The files of a package of QTI 3, by their paths: a manifest and a file for each question. */
export function writeQtiPackage(items: readonly ExportedItem[]): FormatWritten<Map<string, string>> {
  const files = items.map((item) => ({ id: identifierOf(item.key), path: `items/${identifierOf(item.key)}.xml`, item }))
  const resources = files.map(({ id, path }) => xml('resource', { identifier: `item-${id}`, type: 'imsqti_item_xmlv3p0', href: path }, [xml('file', { href: path })]))
  const manifest = xml('manifest', { xmlns: namespace, identifier: 'countersign-questions' }, [
    xml('metadata', {}, [xml('schema', {}, ['QTI Package']), xml('schemaversion', {}, ['3.0.0'])]), xml('organizations'), xml('resources', {}, resources),
  ])
  const file = new Map([['imsmanifest.xml', writeXml(manifest)], ...files.map(({ path, item }): [string, string] => [path, writeQtiItem(item)])])
  return { file, leftOut: [], losses: items.flatMap((item) => lossesOfQti(item).map((lost) => ({ key: item.key, lost }))) }
}

function lossesOfQti(item: ExportedItem): string[] {
  const lost = item.type === 'truefalse' && item.body.reasons.length === 0 ? undefined : approximate[item.type]
  const parts: readonly Pick<Content, 'type' | 'body'>[] = item.type === 'case' ? item.body.parts : [item]
  const wild = parts.some((part) => acceptedIn(part as Content).some(({ text }) => hasWildcard(text)))
  return [...(lost ? [lost] : []), ...(wild ? ['elsewhere, accepted answers with a wildcard (*)'] : [])]
}

function acceptedIn({ type, body }: Content): readonly AcceptedText[] {
  if (type === 'text') return body.answers
  return type === 'gaptext' ? body.gaps.flatMap(({ answers }) => answers) : []
}
