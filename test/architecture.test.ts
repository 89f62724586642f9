import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Floors from the top down: a file may import its own floor and those below, never above. The first that fits counts. */
const floors: [name: string, height: number, pattern: RegExp][] = [
  ['scripts', 90, /^scripts\//],
  ['entry', 80, /^app\/(entry\.(client|server)|root|routes)\.tsx?$/],
  ['routes', 80, /^app\/routes\//],
  ['components', 70, /^app\/components\//],
  ['workflows', 60, /^app\/workflows\//],
  ['http', 60, /^app\/http\//],
  ['library', 50, /^app\/library\//],
  ['offline', 50, /^app\/offline\//],
  ['queries', 40, /^db\//],
  ['insight', 17, /^app\/domain\/insight\//],
  ['incentives', 16, /^app\/domain\/incentives\//],
  ['certificates', 15.5, /^app\/domain\/certificates\//],
  ['readiness', 15, /^app\/domain\/readiness\//],
  ['progress', 14, /^app\/domain\/progress\//],
  ['outcomes', 13.5, /^app\/domain\/outcomes\//],
  ['evidence', 13, /^app\/domain\/evidence\//],
  ['quiz', 12, /^app\/domain\/quiz\//],
  ['content', 11, /^app\/domain\/content\//],
  ['people', 10, /^app\/domain\/people\//],
]

type Import = { from: string; to: string; typeOnly: boolean }

const sources = ['app', 'db', 'scripts'].flatMap((folder) => filesBelow(join(root, folder))).filter((file) => /\.tsx?$/.test(file))
const code = sources.filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [relative(root, path).split(sep).join('/')]
  })
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = ts.isImportDeclaration(node) ? isTypeOnly(node) : node.isTypeOnly
      found.push({ from: file, to: target(file, node.moduleSpecifier.text), typeOnly })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [given] = node.arguments
      if (given && ts.isStringLiteral(given)) found.push({ from: file, to: target(file, given.text), typeOnly: false })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isTypeOnly({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

/** A path inside the project, or the package's name. */
function target(file: string, specifier: string): string {
  const path = specifier.startsWith('~/')
    ? specifier.replace('~/', 'app/')
    : specifier.startsWith('#db/')
      ? specifier.replace('#db/', 'db/')
      : specifier.startsWith('.')
        ? join(dirname(file), specifier).split(sep).join('/')
        : null
  return path ?? specifier
}

function floorOf(path: string): { name: string; height: number } | null {
  const found = floors.find(([, , pattern]) => pattern.test(path) || pattern.test(`${path}/`) || pattern.test(`${path}.ts`) || pattern.test(`${path}.tsx`))
  return found ? { name: found[0], height: found[1] } : null
}

const imports = code.flatMap(importsOf)
const say = ({ from, to }: Import) => `${from} -> ${to}`

describe('the house', () => {
  test('every source file stands on a floor', () => {
    expect(code.filter((file) => !floorOf(file))).toEqual([])
  })

  test('no import climbs; types of what is drawn may be named from the workflow that makes them', () => {
    const climbing = imports.filter(({ from, to }) => (floorOf(to)?.height ?? 0) > (floorOf(from)?.height ?? 0))
    expect(climbing.map(say)).toEqual([])
  })

  test('the domain imports only the domain', () => {
    const out = imports.filter(({ from, to }) => from.startsWith('app/domain/') && !to.startsWith('app/domain/'))
    expect(out.map(say)).toEqual([])
  })

  test('the domain asks no clock and throws no dice', () => {
    const guilty = code.filter((file) => file.startsWith('app/domain/') && /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\./.test(readFileSync(join(root, file), 'utf8')))
    expect(guilty).toEqual([])
  })

  test('a component knows of workflows only the shapes they return, and nothing of the database', () => {
    const guilty = imports.filter(({ from, to, typeOnly }) => from.startsWith('app/components/') && (/^db\//.test(to) || /^app\/(workflows|http)\//.test(to)) && !typeOnly)
    expect(guilty.map(say)).toEqual([])
  })

  test('a route holds no SQL: it never imports Kysely or opens a transaction', () => {
    const routes = code.filter((file) => file.startsWith('app/routes/') && file !== 'app/routes/api/health.ts')
    const guilty = routes.filter((file) => importsOf(file).some(({ to }) => to === 'kysely') || /\.transaction\(\)/.test(readFileSync(join(root, file), 'utf8')))
    expect(guilty).toEqual([])
  })

  test('only workflows, the migrator and the dialect open transactions', () => {
    const allowed = /^(app\/workflows|db\/dialects|db\/migrat|db\/backup|scripts)/
    expect(code.filter((file) => !allowed.test(file) && /\.transaction\(\)/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('migrations import nothing of ours', () => {
    const guilty = imports.filter(({ from, to }) => /^db\/migrations\/\d/.test(from) && to !== 'kysely')
    expect(guilty.map(say)).toEqual([])
  })

  test('a file has one subject: none is longer than 300 lines, and no name says nothing', () => {
    const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
    const nameless = sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common|service|shared|v2)(\/|\.)/.test(file))
    expect({ long, nameless }).toEqual({ long: [], nameless: [] })
  })
})
