import { type ContentFault, faultIn } from '../content-fault'
import type { PlaceOf } from '../read-yaml'
import { alikeFaults } from './alike-faults'
import type { Bounds } from './bounds'
import { coverageFaults } from './coverage-faults'
import { itemFaults } from './item-faults'
import { lessonFaults } from './lesson-faults'
import type { Curriculum } from './measure'
import { moduleFaults } from './module-faults'
import { chiSquared, placesOf } from './spread'

/** An even hand over four places goes over it once in a thousand times. */
const mostChiSquared = 16.27
const places = 4

/** Everything that a curriculum falls short of. A final, which teaches nothing of its own, is held to nothing. */
export function curriculumFaults(curriculum: Curriculum, bounds: Bounds, placesIn: ReadonlyMap<string, PlaceOf>): ContentFault[] {
  const taught = curriculum.modules.filter(({ isFinal }) => !isFinal)
  const items = curriculum.modules.flatMap((module) => module.items)
  const counts = keyPlaces(curriculum)
  const chi = chiSquared(counts)
  return [
    ...taught.flatMap((module) => [...module.lessons.flatMap((lesson) => lessonFaults(lesson, bounds.lessons)), ...moduleFaults(module, bounds.modules)]),
    ...[...items, ...curriculum.drills].flatMap((item) => itemFaults(item, placesIn.get(item.file))),
    ...alikeFaults(items, bounds.coverage.alike),
    ...coverageFaults(curriculum, bounds.coverage),
    ...(chi > mostChiSquared ? [faultIn('curriculum.yaml', `The keys of all single choices stand at places ${counts.join(', ')}, which no even hand does (chi-squared ${chi.toFixed(1)}).`)] : []),
  ]
}

/** Of all single choices of four options, how many have their key at each place. */
export function keyPlaces({ modules }: Pick<Curriculum, 'modules'>): number[] {
  const choices = modules.flatMap(({ items }) => items.flatMap(({ choice }) => (choice?.options === places ? [choice] : [])))
  return placesOf(choices.map(({ key }) => key), places)
}
