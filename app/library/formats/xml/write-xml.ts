/** XML to be written: an element, or words. */
export type Xml = { name: string; attributes: Record<string, string | number | boolean | null>; children: (Xml | string)[] }

export function xml(name: string, attributes: Xml['attributes'] = {}, children: readonly (Xml | string | null)[] = []): Xml {
  return { name, attributes, children: children.filter((child) => child !== null) }
}

/** A document, indented where no words stand, so that reading it gives the same words. Characters that XML cannot hold are left out. */
export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`
}

function written({ name, attributes, children }: Xml, indent: string): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(String(value), true)}"`])).join('')
  if (children.length === 0) return `<${name}${said}/>`
  const mixed = children.some((child) => typeof child === 'string')
  const deeper = `${indent}  `
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child, false) : written(child, mixed ? indent : deeper)))
  return mixed ? `<${name}${said}>${inside.join('')}</${name}>` : `<${name}${said}>\n${inside.map((one) => deeper + one).join('\n')}\n${indent}</${name}>`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** In an attribute line ends and tabs are written as references, or reading would make blanks of them; a lone return always is. */
function escaped(words: string, inAttribute: boolean): string {
  return words.replace(notXml, '').replace(inAttribute ? /[&<>"\n\r\t]/g : /[&<>\r]/g, (mark) => marks[mark] ?? mark)
}

/** What is no character of XML 1.0: https://www.w3.org/TR/xml/#charsets. Halves of a pair stand alone only by mistake. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
