const mostLetters = 200

/** What a text that was never published calls itself: the title of its front matter, null where it has none. */
export function draftTitle(source: string): string | null {
  const head = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(source)?.[1]
  const value = /^title:[ \t]*(.+?)[ \t]*$/m.exec(head ?? '')?.[1]
  if (!value) return null
  return unquote(value).slice(0, mostLetters).trim() || null
}

function unquote(value: string): string {
  const quoted = /^"(.*)"$/.exec(value)?.[1]
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, '$1')
  return /^'(.*)'$/.exec(value)?.[1]?.replaceAll("''", "'") ?? value
}

/** What a new lesson begins with. Every text is a title: JSON's quotes are YAML's too. */
export function starterText(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: Say in one sentence what a rep can do after this lesson.\nskills: []\n---\n\nBegin here.\n`
}
