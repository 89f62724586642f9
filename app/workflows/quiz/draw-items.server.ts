import type { Db } from '#db/client.server'
import { listCandidates, listNamedCandidates, sampleCandidates } from '#db/queries/candidates'
import { type Candidate, drawItems, type Focus } from '../../domain/quiz/draw'
import { type DrawnPart, drawSections } from '../../domain/quiz/draw-sections'
import type { Quiz } from '../../domain/quiz/policy'
import { randomFrom } from '../../domain/quiz/random'
import { drawnBanks, type Section } from '../../domain/quiz/sections'

const sampleSize = 60
/** Sections may compete for the same items, so each gets more to choose from. */
const sectionSampleSize = 300

type Draw = { personId: string; seed: number; focus: Focus | null }

/** What an attempt at a quiz asks, part by part; a quiz without sections is one part. The same seed and bank give the same draw. */
export async function drawFor(db: Db, quiz: Quiz, draw: Draw): Promise<DrawnPart[]> {
  const { sections } = quiz.policy
  if (sections.length === 0) {
    const items = drawItems(quiz.policy, await candidatesFor(db, quiz, draw), draw.seed, draw.focus)
    return [{ title: quiz.title, items }]
  }
  const pools: Candidate[][] = []
  for (const section of sections) pools.push(await poolOf(db, quiz, section, draw))
  return drawSections(sections, pools, draw.seed)
}

async function candidatesFor(db: Db, quiz: Quiz, { personId, seed, focus }: Draw): Promise<Candidate[]> {
  if (quiz.policy.draw === 'all') return listCandidates(db, quiz.bank)
  const limit = Math.max(sampleSize, quiz.policy.draw.random)
  const sample = (types: readonly string[] | null) => sampleCandidates(db, quiz.bank, { personId, start: randomFrom(seed)(), limit, types })
  if (focus === null) return sample(null)
  return [...(await sample([focus.group])), ...(await sample(focus.near))]
}

async function poolOf(db: Db, quiz: Quiz, section: Section, { personId, seed }: Draw): Promise<Candidate[]> {
  if ('items' in section) return listNamedCandidates(db, section.items)
  const limit = Math.max(sectionSampleSize, 3 * section.draw)
  return sampleCandidates(db, drawnBanks(section.from, quiz.bank), { personId, start: randomFrom(seed)(), limit, from: section.from })
}
