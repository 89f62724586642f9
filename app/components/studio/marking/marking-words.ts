import type { ClosedPaper } from '../../../workflows/marking/show-paper.server'

/** Why a paper cannot be marked now. */
export const closedWords: Record<ClosedPaper['closed'], { title: string; why: string }> = {
  taken: { title: 'Somebody else has this paper before them', why: 'It comes back to the queue when they leave it lying for 20 minutes. There may be others meanwhile.' },
  'marked-before': { title: 'You have marked this paper', why: 'Your mark is kept. A second one has to come from another person, who does not see yours.' },
  settled: { title: 'This paper is marked', why: 'Others have marked it meanwhile, and its score stands. Nothing of yours is needed.' },
}

export const doneWords: Record<string, string> = {
  marked: 'Your mark is kept. This is the next paper.',
  item: 'Your mark is kept. Nothing more of that question waits for you.',
  none: 'Nothing of that question waits for you any more.',
  settled: 'That paper was marked by others meanwhile. Nothing of yours was needed.',
}

/** Points as they are said: whole where they are whole, else with one digit. */
export const pointWords = (points: number): string => (Number.isInteger(points) ? String(points) : points.toFixed(1))
