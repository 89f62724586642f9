/** A question of a GIFT file as it stands: its text with comments blanked, where it begins, and what its comments say in brackets. */
export type Block = { text: string; offset: number; id: string | null; tags: string[] }

/**
 * A GIFT file in its questions, which empty lines part. Comment lines end none; `[id:…]` and `[tag:…]` in them belong to the question
 * that they stand in or right above, as in Moodle since 3.6.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let block: Block | null = null
  let offset = 0
  for (const line of text.split('\n')) {
    const isComment = line.trimStart().startsWith('//')
    if (line.trim() === '') block = null
    else {
      if (!block) blocks.push((block = { text: '', offset, id: null, tags: [] }))
      if (isComment) readBrackets(line, block)
      block.text += `${isComment ? ' '.repeat(line.length) : line}\n`
    }
    offset += line.length + 1
  }
  return blocks.filter((one) => one.text.trim() !== '')
}

function readBrackets(line: string, block: Block): void {
  for (const [, kind, said = ''] of line.matchAll(/\[(id|tag):((?:\\.|[^\]\\])*)\]/g)) {
    const words = said.replace(/\\(.)/g, '$1').trim()
    if (kind === 'id') block.id = words
    else block.tags.push(words)
  }
}

export const escapeBracket = (words: string): string => words.replace(/[\]\\]/g, '\\$&').replaceAll('\n', ' ')
