import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The longest first, so that no processor waits for the other one at the end. Vitest goes by how long a file took the last time, and on
 * a fresh clone by its size; a file that looks at many pages is short and takes the longest of all.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const first = (wanted: (file: TestSpecification) => boolean) => (one: TestSpecification, other: TestSpecification) => Number(wanted(other)) - Number(wanted(one))
    return sorted.sort(first(({ moduleId }) => moduleId.endsWith('-pages.test.ts'))).sort(first(({ project }) => project.name === 'browser'))
  }
}
