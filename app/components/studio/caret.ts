/** Where a place stands in a text, counted from 0. `line` and `column` start at 1; a place past the end of its line is that end. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let seen = 1; seen < line; seen++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return text.length
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  return Math.min(start + column - 1, end === -1 ? text.length : end)
}

/** The other way round. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

/** Put the caret of a text area at a place and bring it into sight. A twin of the area measures where wrapped lines put it. */
export function moveCaret(area: HTMLTextAreaElement, line: number, column: number): void {
  const offset = offsetOf(area.value, line, column)
  const twin = area.cloneNode() as HTMLTextAreaElement
  twin.removeAttribute('name')
  twin.removeAttribute('id')
  Object.assign(twin.style, { position: 'absolute', visibility: 'hidden', height: '0', minHeight: '0', width: `${area.offsetWidth}px` })
  area.after(twin)
  twin.value = area.value.slice(0, offset)
  const bottom = twin.scrollHeight
  twin.remove()
  area.focus()
  area.setSelectionRange(offset, offset)
  area.scrollTop = bottom - area.clientHeight / 2
}
