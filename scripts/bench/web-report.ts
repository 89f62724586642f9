import { kilobytes, table } from './table'
import { median, webAims, type WebPage } from './web-figures'

/** The run as Markdown: the machine, each page beside the aims, and where the JavaScript comes from. */
export function webReport(machine: readonly string[], pages: readonly WebPage[], runs: number): string {
  const parts = ['# Measured in a browser', machine.join('\n'), `Lighthouse, its own phone and slow line; each figure is the middle of ${runs} runs.`, aimsTable(pages), ...pages.flatMap(scriptsOf)]
  return `${parts.join('\n\n')}\n`
}

function aimsTable(pages: readonly WebPage[]): string {
  const rows = pages.flatMap(({ name, runs }) =>
    webAims.map(({ what, aim, of, meets, words }) => {
      if (runs.length === 0) return [name, what, aim, '–', 'not measured']
      const figure = median(runs.map(of))
      return [name, what, aim, words(figure), meets(figure) ? 'met' : 'not met']
    }),
  )
  return table(['page', 'what', 'aim', 'figure', 'verdict'], rows)
}

function scriptsOf({ name, runs }: WebPage): string[] {
  const [first] = runs
  if (!first) return []
  const rows = [...first.scripts].sort(([, one], [, other]) => other - one).map(([path, bytes]) => [path.replace('/assets/', ''), kilobytes(bytes)])
  const barriers = first.failing.length > 0 ? [`Barriers: ${first.failing.join(', ')}.`] : []
  return [`## The ${name} page: ${first.requests} requests`, ...barriers, table(['script', 'transferred'], rows)]
}
