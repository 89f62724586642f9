import type { ContentOf } from '~/domain/quiz/item'
import type { ItemDraft } from '../../app/workflows/content/put-items.server'

const skills = ['terminology.confidentiality', 'terminology.indemnity', 'terminology.limitation-of-liability']
const options = ['a', 'b', 'c', 'd']

/** So many questions over three skills: every fifth has two right options of four, the others one; every other quotes a clause. */
export function quizItems(count: number): (ItemDraft & ContentOf<'single' | 'multiple'>)[] {
  return Array.from({ length: count }, (_, index) => {
    const several = index % 5 === 4
    const right = (option: number) => option === index % 4 || (several && option === (index + 1) % 4)
    const clause = 'The Supplier shall pay the sums finally awarded, and no others, up to the fees paid in the year before the claim arose.'
    return {
      key: `q${index + 1}`, type: several ? 'multiple' : 'single', skills: { [skills[index % skills.length] ?? '']: 1 }, clauseTypes: [],
      difficulty: (index % 5) / 2 - 1, lessonId: null,
      body: {
        stem: `Question ${index + 1}: what does this clause ask of the supplier when the claim arrives late?`,
        excerpt: index % 2 === 0 ? { text: clause, attribution: null } : null,
        options: options.map((id, option) => {
          const text = `Answer ${id} to question ${index + 1}, in about as many words as usual.`
          return { id, text, right: right(option), feedback: 'The clause says so.' }
        }),
        feedback: null,
      },
    }
  })
}
