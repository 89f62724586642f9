import { parseArgs } from 'node:util'

export const scenarios = ['lesson', 'answer', 'team', 'saves', 'attempts', 'first-view', 'search', 'fold'] as const
export type Scenario = (typeof scenarios)[number]

/** `out`: where the report is written beside being printed. `profile`: a folder for CPU profiles of the measured server. */
export type Options = { quick: boolean; postgres: boolean; out: string | null; profile: string | null; only: readonly Scenario[] }

export const usage = `Usage: npm run bench -- [--quick] [--postgres] [--out FILE] [--only ${scenarios.join(',')}] [--profile FOLDER]`

const isScenario = (name: string): name is Scenario => scenarios.some((one) => one === name)

/** What the command line asks for, or a sentence on what is wrong with it. All scenarios are measured unless `--only` names some. */
export function readOptions(args: readonly string[]): { options: Options } | { fault: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        postgres: { type: 'boolean', default: false },
        out: { type: 'string' },
        profile: { type: 'string' },
        only: { type: 'string', default: scenarios.join(',') },
      },
    })
    const named = values.only.split(',')
    const only = named.filter(isScenario)
    const unknown = named.filter((name) => !isScenario(name))
    if (unknown.length > 0) return { fault: `There is no scenario “${unknown.join(', ')}”. There are ${scenarios.join(', ')}.` }
    const { quick, postgres, out = null, profile = null } = values
    return { options: { quick, postgres, out, profile, only } }
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }
}
