import type { Database } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import type { ItemVersion } from '~/domain/quiz/item'
import { kindOf } from '~/domain/quiz/kinds'
import { requireItems } from '~/workflows/quiz/item-cache.server'
import { saveAnswer } from '~/workflows/quiz/save-answer.server'
import { startAttempt } from '~/workflows/quiz/start-attempt.server'
import { submitAttempt } from '~/workflows/quiz/submit-attempt.server'
import { addPerson } from './newcomers'
import { moduleQuiz } from './quiz-taking'

/**
 * Let so many new people take the module quiz, each once: the later they come the more they know, some answers are left open, and the first
 * question is got right by those who know little. Nothing of it is left to chance.
 */
export async function sitMany(db: Database, count: number, since = Date.now()): Promise<{ asked: ItemVersion[]; people: string[] }> {
  const people: string[] = []
  const asked = new Map<string, ItemVersion>()
  for (let one = 0; one < count; one++) {
    const personId = await addPerson(db, `Sitter ${one + 1}`, ['rep'])
    const at = (minutes: number) => new Date(since - (count - one) * 3_600_000 + minutes * 60_000)
    const started = await startAttempt(db, { personId, quizId: moduleQuiz, now: at(0), seed: one })
    if (!('attemptId' in started)) throw new Error(`The quiz did not start: ${started.problem}`)
    const { attemptId } = started
    const items = (await requireItems(db, (await findAttempt(db, personId, attemptId))?.items ?? [])).sort((a, b) => (a.itemId < b.itemId ? -1 : 1))
    for (const [place, item] of items.entries()) {
      asked.set(item.id, item)
      const picks = picksOf(item, place, one, count)
      if (picks.length > 0) await saveAnswer(db, { personId, attemptId, itemVersionId: item.id, picks, now: at((place + 1) / 2) })
    }
    await submitAttempt(db, { personId, attemptId, now: at(items.length) })
    people.push(personId)
  }
  return { asked: [...asked.values()].sort((a, b) => (a.itemId < b.itemId ? -1 : 1)), people }
}

function picksOf(item: ItemVersion, place: number, one: number, count: number): string[] {
  const knows = (one * 7 + place * 13) % count < (place === 0 ? count - one : one + 6 - place)
  if (knows) return kindOf(item).rightPicks()
  const wrong = 'options' in item.body ? item.body.options.filter((option) => 'right' in option && !option.right) : []
  const choice = wrong[(one + place) % (wrong.length + 1)]
  return choice ? [choice.id] : []
}
