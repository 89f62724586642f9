import { resolve } from 'node:path'

/** What every test server publishes: a small course of the tests' own, so that writing in content/ neither breaks nor slows a test. */
export const contentFolder = resolve(import.meta.dirname, '../content')
