import { isMap, parseDocument } from 'yaml'

const numbers = new Set(['version'])

/**
 * A plan's text with some of its first fields set, everything else, its comments too, as it is. An empty value takes a field away. A text that is no mapping comes back as it
 * is: reading it says what is wrong.
 */
export function setHead(text: string, fields: Readonly<Record<string, string>>): string {
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isMap(document.contents)) return text
  for (const [field, value] of Object.entries(fields)) {
    if (value === '') document.delete(field)
    else if (String(document.get(field) ?? '') !== value) document.set(field, numbers.has(field) && /^\d+$/.test(value) ? Number(value) : value)
  }
  return document.toString({ lineWidth: 150 })
}
