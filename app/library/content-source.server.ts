import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type ContentFault, faultIn } from './content-fault'
import { isContractFile } from './practice-contract/read-contracts'
import { isProgrammeFile } from './programme/read-programmes'
import { isMappingFile } from './webhook-mapping/mapping-faults'

/** Files in the layout of content/, by path with `/` between names: texts as they are, media as files on this disk. */
export type ContentSource = { texts: Map<string, string>; media: Map<string, string>; faults: ContentFault[] }

/** What stands where below content/. Null: nothing does. */
export function roleOf(path: string): 'vocabulary' | 'course' | 'module' | 'lesson' | 'questions' | 'media' | null {
  if (/^(skills|clause-types|glossary|role-profiles|incentive-plans|curriculum)\.yaml$/.test(path) || path === 'drills/clauses.yaml' || isPlanFile(path) || isContractFile(path) || isProgrammeFile(path) || isMappingFile(path)) return 'vocabulary'
  if (/^courses\/[^/]+\/course\.yaml$/.test(path)) return 'course'
  if (/^media\/[^/]+$/.test(path)) return 'media'
  const [, name] = /^courses\/[^/]+\/[^/]+\/([^/]+)$/.exec(path) ?? []
  if (name === 'module.yaml') return 'module'
  if (name === 'questions.yaml') return 'questions'
  return name?.endsWith('.mdx') ? 'lesson' : null
}

/** `incentive-plans/careful-growth.yaml`: a plan of a period. */
export const isPlanFile = (path: string): boolean => /^incentive-plans\/[^/]+\.yaml$/.test(path)

/** One hash over every file's path and bytes: equal when, and only when, nothing below the folder changed. */
export function hashContent(folder: string): string {
  const hash = createHash('sha256')
  for (const path of filesBelow(folder)) hash.update(path).update('\0').update(readFileSync(join(folder, path))).update('\0')
  return hash.digest('hex')
}

/** The files of a folder. Those that have no place in the layout are left out, for a README may stand anywhere. */
export function readFolder(folder: string): ContentSource {
  const source: ContentSource = { texts: new Map(), media: new Map(), faults: [] }
  for (const path of existsSync(folder) ? filesBelow(folder) : []) {
    const role = roleOf(path)
    if (role === 'media') source.media.set(path, join(folder, path))
    else if (role) putText(source, path, readFileSync(join(folder, path)))
  }
  return source
}

/** Take a file as text; one that is none is a fault. */
export function putText(source: ContentSource, path: string, bytes: Buffer): void {
  const text = textOf(bytes)
  if (text === null) source.faults.push(faultIn(path, 'This file is not UTF-8 text.'))
  else source.texts.set(path, text)
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
