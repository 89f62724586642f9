import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mostItems, mostPackageEntries } from '../../library/formats/limits'
import { zipOf } from '../../../test/zip-making'
import { readPackage } from './read-package.server'

async function read(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'package-'))
  try {
    const archive = join(folder, 'p.zip')
    await writeFile(archive, await zipOf(Array.from({ length: count }, (_one, at): [string, string] => [`items/${at}.xml`, '<a/>'])))
    return await readPackage(archive)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a package of as many questions as an import may have is read whole', async () => {
  const package_ = await read(mostItems + 1)
  expect('files' in package_ && package_.files.length).toBe(mostItems + 1)
})

test('a package of more entries than that is refused', async () => {
  expect(await read(mostPackageEntries + 1)).toMatchObject({ faults: [{ message: expect.stringContaining('at most 10,000 entries') }] })
})
