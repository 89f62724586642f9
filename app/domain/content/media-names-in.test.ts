import { expect, test } from 'vitest'
import { mediaNamesIn } from './media-names-in'

test('every way of mentioning a file is found', () => {
  const source = `![A ladder](ladder.png "Titled")

<Figure src="cap.webp" alt="a" />
<Video src='walk.mp4' captions = "walk.vtt" title="x">words</Video>
`
  expect([...mediaNamesIn(source)].sort()).toEqual(['cap.webp', 'ladder.png', 'walk.mp4', 'walk.vtt'])
})

test('a word that looks like a name is not a mention', () => {
  expect([...mediaNamesIn('Open ladder.png in a viewer. [A link](ladder.png)')]).toEqual([])
})
