import { expect, test } from 'vitest'
import { mediaTag } from './media-tag'
import { sizeWords } from './size-words'

test('a size is spoken in the unit that fits', () => {
  expect([0, 1023, 1024, 27_461, 4_404_019, 200 * 1024 * 1024].map(sizeWords)).toEqual(['0 bytes', '1023 bytes', '1 KB', '27 KB', '4.2 MB', '200 MB'])
})

test('a picture comes with its words, whatever they hold', () => {
  expect(mediaTag({ kind: 'image', name: 'cap.png', alt: 'The "cap" & more' })).toBe('<Figure src="cap.png" alt="The &quot;cap&quot; &amp; more" />')
  expect(mediaTag({ kind: 'image', name: 'cap.png', alt: '' })).toBe('<Figure src="cap.png" alt="…" />')
})

test('a video names the captions of its own name', () => {
  expect(mediaTag({ kind: 'video', name: 'walk.mp4', alt: '' })).toContain('captions="walk.vtt"')
})
