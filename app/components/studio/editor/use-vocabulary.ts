import { useEffect, useState } from 'react'
import { noVocabulary, type StudioVocabulary } from './vocabulary'

/** What can be named in this lesson, asked once the page is there; nothing until then, and where it cannot be had. */
export function useVocabulary(lessonId: string): StudioVocabulary {
  const [vocabulary, setVocabulary] = useState(noVocabulary)
  useEffect(() => {
    const asked = new AbortController()
    const ask = async () => {
      const answer = await fetch(`/api/vocabulary?lesson=${encodeURIComponent(lessonId)}`, { signal: asked.signal })
      if (answer.ok) setVocabulary((await answer.json()) as StudioVocabulary)
    }
    ask().catch(() => undefined)
    return () => asked.abort()
  }, [lessonId])
  return vocabulary
}
