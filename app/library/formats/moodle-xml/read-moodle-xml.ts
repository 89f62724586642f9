import { excerptTag } from '../quoted-excerpt'
import { factsOfTags, tagsOfCategory } from '../fact-tags'
import { type FormatRead, Gathering, Untaken } from '../imported-item'
import { stemTag } from '../split-stem'
import { childNamed, childrenNamed, type Element, readXml, wordsIn } from '../xml/read-xml'
import { kinds } from './kinds'
import { questionOf } from './read-question'

/** Questions of a Moodle XML file: https://docs.moodle.org/en/Moodle_XML_format, as Moodle's own importer reads it. */
export function readMoodleXml(text: string, file: string): FormatRead {
  const gathering = new Gathering(file)
  const read = readXml(text)
  if ('fault' in read) gathering.fault(read.fault, read.fault.message)
  else if (read.root.name !== 'quiz') gathering.fault(read.root, `A file of Moodle XML begins with <quiz>; this begins with <${read.root.name.slice(0, 60)}>.`)
  else {
    let category: string[] = []
    for (const element of childrenNamed(read.root, 'question')) {
      if (element.attributes.type === 'category') category = tagsOfCategory(wordsIn(childNamed(childNamed(element, 'category'), 'text')))
      else readQuestion(element, category, gathering)
    }
  }
  return gathering.read
}

function readQuestion(element: Element, category: string[], gathering: Gathering): void {
  const type = element.attributes.type ?? ''
  const make = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (type === 'description') return gathering.note(element, 'This asks nothing (a description), so it was left out.')
  if (!make) return gathering.note(element, `There are no questions of the kind “${type.slice(0, 60)}” here, so it was left out.`)
  const question = questionOf(element, (words) => gathering.note(element, words))
  const { tags, ...facts } = factsOfTags(question.tags.filter((tag) => tag !== excerptTag && tag !== stemTag))
  try {
    const content = make(question)
    if (!content) return
    const head = { key: question.value('idnumber') || null, title: wordsIn(childNamed(childNamed(element, 'name'), 'text')).trim() || null, ...facts, tags: [...new Set([...category, ...tags])] }
    gathering.item(element, head, () => content)
  } catch (fault) {
    if (!(fault instanceof Untaken)) throw fault
    gathering.fault(fault.place ?? element, fault.message)
  }
}
