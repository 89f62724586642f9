import type { Place } from '../../problem'
import { type FormatRead, Gathering, noFacts, Untaken } from '../imported-item'
import { weightedChoice } from '../weighted-choice'

const option = /^\s*([A-Z])\s*[.)]\s+(\S.*)$/
const answer = /^\s*ANSWER:\s*([A-Z](?:\s*,\s*[A-Z])*)\s*$/i

type Open = { place: Place; stem: string[]; options: { letter: string; text: string; place: Place }[] }

/**
 * Questions of an Aiken file (https://docs.moodle.org/en/Aiken_format): a line that asks, lines `A) …` or `A. …`, and `ANSWER: B`. A
 * question of several lines is taken whole; several letters, parted by commas, make it one with several right answers.
 */
export function readAiken(text: string, file: string): FormatRead {
  const gathering = new Gathering(file)
  let open: Open | null = null
  for (const [at, line] of text.split('\n').entries()) {
    const place = { line: at + 1, column: 1 }
    const [, letters] = answer.exec(line) ?? []
    const [, letter = '', words = ''] = option.exec(line) ?? []
    if (letters !== undefined) {
      if (open) close(open, letters, place, gathering)
      else gathering.fault(place, 'This ANSWER belongs to no question.')
      open = null
    } else if (letter !== '' && open) {
      const expected = String.fromCharCode(65 + open.options.length)
      if (letter !== expected) gathering.fault(place, `Here ${expected} comes next, not ${letter}.`)
      open.options.push({ letter, text: words.trim(), place })
    } else if (line.trim() !== '') {
      if (open && open.options.length > 0) {
        gathering.fault(place, 'This line is neither an answer (A) …) nor “ANSWER: …”.')
      } else if (open) open.stem.push(line.trim())
      else open = { place, stem: [line.trim()], options: [] }
    }
  }
  if (open) gathering.fault(open.place, 'This question has no line “ANSWER: …”. The file may be cut off.')
  return gathering.read
}

function close({ place, stem, options }: Open, letters: string, answered: Place, gathering: Gathering): void {
  const rights = new Set(letters.toUpperCase().split(/\s*,\s*/))
  gathering.item(place, noFacts, () => {
    const strange = [...rights].find((letter) => !options.some((one) => one.letter === letter))
    if (strange) throw new Untaken(`There is no answer ${strange} in this question.`, answered)
    const share = (letter: string) => (rights.has(letter) ? 1 / rights.size : rights.size === 1 ? 0 : -1 / (options.length - rights.size))
    const answers = options.map(({ letter, text }) => ({ text, feedback: '', weight: share(letter) }))
    return weightedChoice({ stem: stem.join('\n'), excerpt: null, feedback: null }, answers, rights.size > 1, (words) => gathering.note(place, words))
  })
}
