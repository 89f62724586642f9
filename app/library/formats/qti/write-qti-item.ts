import type { Content } from '../../../domain/quiz/item'
import type { ExportedItem } from '../imported-item'
import { withPlainIds } from '../plain-ids'
import { readXml } from '../xml/read-xml'
import { writeXml, type Xml, xml } from '../xml/write-xml'
import { contentAttribute, contentWritten, factsAttribute, factsWritten } from './carried'
import { identifierOf } from './identifier'
import { marks } from './qti-item'
import { outlineOf, plainNames } from './qti-tree'
import { paragraph, shownOf } from './write-body'
import { declarationOf, outcomes, processingOf } from './write-declarations'

const namespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const schema = `${namespace} https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd`

/** One question as a file of QTI 3: in QTI's own words as far as they go, and beside them as it stands here. */
export function writeQtiItem(item: ExportedItem): string {
  const content = withPlainIds(item)
  const markup = itemOf(item, content)
  const read = readXml(writeXml(markup))
  const outline = 'root' in read ? outlineOf(plainNames(read.root)) : ''
  const carried = { [factsAttribute]: factsWritten(item), [contentAttribute]: contentWritten(content, outline) }
  return writeXml({ ...markup, attributes: { ...markup.attributes, ...carried } })
}

function itemOf({ key }: ExportedItem, content: Content): Xml {
  const { stem, excerpt, feedback, whenRight, whenWrong } = content.body
  const { blocks, asked } = shownOf(content)
  const said = ([['GENERAL', feedback], ['RIGHT', whenRight], ['WRONG', whenWrong]] as const).flatMap(([id, words]) => (words ? [modal(id, words)] : []))
  const attribution = excerpt?.attribution ? paragraph(excerpt.attribution, { class: marks.attribution }) : null
  const body = xml('qti-item-body', {}, [
    xml('div', { class: marks.stem }, [paragraph(stem)]), excerpt ? xml('div', { class: marks.excerpt }, [paragraph(excerpt.text), attribution]) : null, ...blocks,
  ])
  const attributes = { xmlns: namespace, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': schema, identifier: identifierOf(key), title: key, adaptive: false, 'time-dependent': false }
  const hasFeedback = said.length > 0 || JSON.stringify(blocks).includes('qti-feedback-inline')
  return xml('qti-assessment-item', attributes, [...asked.map(declarationOf), ...outcomes(hasFeedback), body, processingOf(asked), ...said])
}

const modal = (identifier: string, words: string): Xml =>
  xml('qti-modal-feedback', { 'outcome-identifier': 'FEEDBACK', identifier, 'show-hide': 'show' }, [xml('qti-content-body', {}, [paragraph(words)])])
