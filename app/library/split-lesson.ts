/**
 * A lesson's two parts. `head`: the lines between the fences, or null when the file does not start with front matter.
 * `body`: the whole file with the front matter's lines left blank, so that a place in it is a place in the file, and so that
 * nothing after this ever takes the front matter for something to run. Byte order marks go, line ends become `\n`.
 */
export function splitLesson(source: string): { head: string | null; body: string } {
  const lines = source.replace(/^\uFEFF+/, '').split(/\r\n|\r|\n/)
  const fence = /^---[ \t]*$/
  const end = fence.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && fence.test(line)) : -1
  if (end === -1) return { head: null, body: lines.join('\n') }
  return { head: lines.slice(1, end).join('\n'), body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') }
}
