import type { Content } from '../../../domain/quiz/item'
import { tagsOfFacts } from '../fact-tags'
import type { ExportedItem, FormatWritten } from '../imported-item'
import { pairsOfMatching } from '../matching-pairs'
import { excerptTag, withQuotation } from '../quoted-excerpt'
import { stemTag } from '../split-stem'
import { percent, weightsOf } from '../weighted-choice'
import { writeXml, type Xml, xml } from '../xml/write-xml'
import { lossesOfMoodle, whyNotMoodle } from './carries'
import { clozeText, gapText } from './write-gaps'

/** Questions as a file of Moodle XML. What Moodle has no words for is named. */
export function writeMoodleXml(items: readonly ExportedItem[]): FormatWritten<string> {
  const written: FormatWritten<string> = { file: '', leftOut: [], losses: [] }
  const questions = items.flatMap((item) => {
    const reason = whyNotMoodle(item)
    if (reason) written.leftOut.push({ key: item.key, reason })
    for (const lost of reason ? [] : lossesOfMoodle(item)) written.losses.push({ key: item.key, lost })
    return reason ? [] : [question(item)]
  })
  return { ...written, file: writeXml(xml('quiz', {}, questions)) }
}

const types: Partial<Record<Content['type'], string>> = {
  single: 'multichoice', multiple: 'multichoice', truefalse: 'truefalse', matching: 'matching', ordering: 'ordering', numeric: 'numerical', text: 'shortanswer',
  gapchoice: 'cloze', gaptext: 'cloze', gapmatch: 'ddwtos', essay: 'essay', upload: 'essay',
}

const texted = (name: string, words: string, format: string | null = null): Xml => xml(name, { format }, [xml('text', {}, words === '' ? [] : [words])])
const value = (name: string, words: string | number): Xml => xml(name, {}, [String(words)])

function question(item: ExportedItem): Xml {
  const { body } = item
  const stem = withQuotation(body.stem, body.excerpt)
  const gapped = item.type === 'gapchoice' || item.type === 'gaptext' ? clozeText(item, stem) : item.type === 'gapmatch' ? gapText(item.body, stem) : null
  const tags = [...tagsOfFacts(item), ...(body.excerpt ? [excerptTag] : []), ...(gapped === null ? [] : [stemTag])]
  return xml('question', { type: types[item.type] ?? '' }, [
    texted('name', item.key), texted('questiontext', gapped ?? stem, gapped === null ? 'markdown' : 'plain_text'), texted('generalfeedback', body.feedback ?? '', 'plain_text'),
    value('defaultgrade', 1), value('idnumber', item.key), ...own(item), ...combined(item), xml('tags', {}, tags.map((tag) => texted('tag', tag))),
  ])
}

function combined({ type, body }: Content): Xml[] {
  if (!['single', 'multiple', 'matching', 'ordering', 'gapmatch'].includes(type)) return []
  const [whenRight, whenWrong] = [body.whenRight ?? '', body.whenWrong ?? '']
  return [texted('correctfeedback', whenRight, 'plain_text'), texted('partiallycorrectfeedback', whenWrong, 'plain_text'), texted('incorrectfeedback', whenWrong, 'plain_text')]
}

type Answer = { text: string; weight?: number | undefined; feedback?: string | undefined }

const answer = ({ text, weight = 1, feedback = '' }: Answer, extra: Xml[] = []): Xml =>
  xml('answer', { fraction: percent(weight), format: 'plain_text' }, [xml('text', {}, [text]), texted('feedback', feedback, 'plain_text'), ...extra])

function own(item: ExportedItem): Xml[] {
  const star = item.body.whenWrong ? [answer({ text: '*', weight: 0, feedback: item.body.whenWrong })] : []
  switch (item.type) {
    case 'single': case 'multiple':
      return [value('single', String(item.type === 'single')), value('shuffleanswers', 'true'), ...weightsOf(item.body.options, item.type === 'multiple').map((one) => answer(one))]
    case 'truefalse': {
      const { right, feedbackTrue, feedbackFalse } = item.body
      return [answer({ text: 'true', weight: Number(right), feedback: feedbackTrue }), answer({ text: 'false', weight: Number(!right), feedback: feedbackFalse })]
    }
    case 'matching':
      return [value('shuffleanswers', 'true'), ...pairsOfMatching(item.body).map(({ source, target }) => xml('subquestion', { format: 'plain_text' }, [xml('text', {}, source ? [source] : []), texted('answer', target, 'plain_text')]))]
    case 'ordering':
      return [value('layouttype', 'VERTICAL'), value('selecttype', 'ALL'), value('gradingtype', item.body.method.toUpperCase().replaceAll('-', '_')),
        ...item.body.elements.map(({ text }, at) => xml('answer', { fraction: at + 1, format: 'plain_text' }, [xml('text', {}, [text])]))]
    case 'numeric': {
      const { answers, units, unitRequired } = item.body
      const unit = ({ name, factor }: (typeof units)[number]) => xml('unit', {}, [value('multiplier', factor), value('unit_name', name)])
      return [...answers.map(({ value: number, tolerance, ...rest }) => answer({ text: String(number), ...rest }, [value('tolerance', tolerance)])), ...star,
        ...(units.length > 0 ? [xml('units', {}, units.map(unit))] : []), value('unitgradingtype', Number(unitRequired)), value('showunits', units.length > 0 ? 0 : 3)]
    }
    case 'text':
      return [value('usecase', Number(item.body.caseSensitive)), ...item.body.answers.map((one) => answer(one)), ...star]
    case 'gapmatch':
      return item.body.choices.map(({ text, uses }) => xml('dragbox', { format: 'plain_text' }, [xml('text', {}, [text]), value('group', 1), uses === 1 ? null : xml('infinite')]))
    case 'essay':
      return [value('responseformat', 'editor'), value('minwordlimit', item.body.minWords || ''), value('maxwordlimit', item.body.maxWords ?? ''), texted('graderinfo', item.body.model ?? '', 'plain_text')]
    case 'upload':
      return [value('responseformat', 'noinline'), value('attachments', item.body.maxFiles), value('filetypeslist', item.body.accepts.map((one) => `.${one}`).join(',')), texted('graderinfo', item.body.model ?? '', 'plain_text')]
    default:
      return []
  }
}
