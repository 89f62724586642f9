import type { ExportedItem, ItemFacts } from './imported-item'

/**
 * Formats that know tags but neither skills nor clause types carry them as tags of a form of ours: `skill:<id>` (weight 1) or
 * `skill:<id>=<weight>`, `clause:<id>`, `difficulty:<logit>`, `source:<words>`.
 */
export function factsOfTags(given: readonly string[]): Omit<ItemFacts, 'key' | 'title'> {
  const facts: Omit<ItemFacts, 'key' | 'title'> = { skills: null, clauseTypes: null, difficulty: null, tags: [], source: null }
  for (const tag of given.map((one) => one.trim()).filter(Boolean)) {
    const [, kind = '', said = ''] = /^(skill|clause|difficulty|source):(.+)$/s.exec(tag) ?? []
    if (kind === 'skill') {
      const [, id = said, weight = '1'] = /^(.+)=(0?\.\d+|1)$/.exec(said) ?? []
      facts.skills = { ...facts.skills, [id]: Number(weight) }
    } else if (kind === 'clause') facts.clauseTypes = [...(facts.clauseTypes ?? []), said]
    else if (kind === 'difficulty' && Number.isFinite(Number(said))) facts.difficulty = Number(said)
    else if (kind === 'source') facts.source = said
    else if (!facts.tags.includes(tag)) facts.tags.push(tag)
  }
  return facts
}

export function tagsOfFacts({ skills, clauseTypes, difficulty, tags, source }: ExportedItem): string[] {
  return [
    ...Object.entries(skills).map(([id, weight]) => (weight === 1 ? `skill:${id}` : `skill:${id}=${weight}`)),
    ...clauseTypes.map((id) => `clause:${id}`), ...(difficulty === 0 ? [] : [`difficulty:${difficulty}`]), ...(source ? [`source:${source}`] : []), ...tags,
  ]
}

/** A path of categories as tags: each step a tag, without the names that Moodle gives to the top ones. */
export function tagsOfCategory(path: string): string[] {
  const steps = path.split(/(?<!\/)\/(?!\/)/).map((step) => step.replaceAll('//', '/').trim())
  const named = steps.filter((step) => step !== '' && step.toLowerCase() !== 'top' && !/^\$[a-z]+\$$/i.test(step))
  return [...new Set(named)]
}
