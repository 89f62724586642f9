import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/databases/order'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const alias = { '~': folder('./app'), '#db': folder('./db') }
/** Nothing in these keeps anything between tests: `npm test` lets their files share processes and what those have loaded. */
const domain = { include: ['{app,db,scripts}/**/*.test.{ts,tsx}', 'test/architecture.test.ts'], testTimeout: 90_000 }
const journeys = { include: ['test/journeys/**/*.test.ts'], globalSetup: 'test/databases/base.ts', testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } } }

const browser = { ...journeys, include: ['test/browser/**/*.test.ts'], env: { TEST_DATABASE: 'sqlite' }, testTimeout: 240_000 }

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    // A busy machine may miss a moment: what failed is tried once more, and the end of `npm test` names each test that needed it.
    retry: 1,
    sequence: { sequencer: LongestFirst },
    poolOptions: { forks: { maxForks: 2 } },
    projects: [
      { extends: true, test: { ...domain, name: 'domain' } },
      { extends: true, test: { ...journeys, name: 'sqlite', env: { TEST_DATABASE: 'sqlite' } } },
      { extends: true, test: { ...journeys, name: 'postgres', env: { TEST_DATABASE: 'postgres' } } },
      { extends: true, test: { ...browser, name: 'browser' } },
    ],
  },
})
