import { expect, test } from 'vitest'
import { isInUse, sourceName, stateOf } from './api-key'

test.each([
  [{ endsAt: null, revokedAt: null }, 'in-use', true],
  [{ endsAt: 101, revokedAt: null }, 'ending', true],
  [{ endsAt: 100, revokedAt: null }, 'ended', false],
  [{ endsAt: 101, revokedAt: 50 }, 'revoked', false],
  [{ endsAt: null, revokedAt: 100 }, 'revoked', false],
] as const)('a key with %j is %s at 100', (key, state, opens) => {
  expect(stateOf(key, 100)).toBe(state)
  expect(isInUse(key, 100)).toBe(opens)
})

test.each([['crm', true], ['docusign-clm', true], ['a', true], ['-crm', false], ['crm-', false], ['CRM', false], ['', false], ['a'.repeat(41), false]])(
  'a source may be called %s: %s', (name, may) => {
    expect(sourceName.test(name)).toBe(may)
  },
)
