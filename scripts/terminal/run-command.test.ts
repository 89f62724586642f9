import { afterEach, expect, test, vi } from 'vitest'
import { CommandFault, fileArgument } from './run-command'

afterEach(() => vi.unstubAllEnvs())

const usage = 'Usage: npm run restore -- <file>'
const usageWithForce = 'Usage: npm run backup -- <file> [--force]'

test('a relative file starts where the user stood', () => {
  vi.stubEnv('COUNTERSIGN_CWD', '/home/mina')
  expect(fileArgument(usage, ['copies/one.backup'])).toEqual({ file: '/home/mina/copies/one.backup', force: false })
  expect(fileArgument(usage, ['/backups/one.backup'])).toEqual({ file: '/backups/one.backup', force: false })
})

test('--force is known where the usage names it, before or after the file', () => {
  for (const given of [['/a', '--force'], ['--force', '/a']]) expect(fileArgument(usageWithForce, given)).toEqual({ file: '/a', force: true })
  expect(() => fileArgument(usage, ['/a', '--force'])).toThrow(CommandFault)
})

test('anything else is answered with the usage', () => {
  for (const given of [[], ['a', 'b'], ['a', '--fast'], ['']]) expect(() => fileArgument(usage, given), given.join()).toThrow(usage)
})
