import type { EvidenceSource } from '../../domain/evidence/evidence'

const words: Record<EvidenceSource, string> = {
  quiz: 'in a quiz',
  drill: 'in practice, which counts less than a quiz',
  observed: 'seen at work, which counts half as much as a quiz',
  outcome: 'from a real contract, which counts less than half as much as a quiz',
  checkpoint: 'while reading, which counts least: the answer stands close by',
}

/** Whence evidence came and what that means for it, to stand behind its day. */
export const sourceWords = (source: string): string => words[source as EvidenceSource] ?? source
