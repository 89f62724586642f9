import { type Figure, figureOf } from './figures'
import { sendLoad } from './load'
import { judgedAt, type Plan } from './plan'
import type { Prepared } from './prepared'
import { residentBytes, treeOf } from './processes'
import { say } from './progress'
import { shareOf, view } from './requests'
import type { Server } from './servers'

/** The lesson page under one setting; `memory` in bytes of each server process after it. */
export type SettingFigures = { setting: string; connections: number; figure: Figure; memory: number[] }

export const memoryOf = (server: Server) => treeOf(server.pid).map(residentBytes)

/** The lesson page as a browser asks for it, compressed. */
export const asked = { setting: 'compressed, as a browser asks', headers: { 'Accept-Encoding': 'gzip, deflate, br' }, connections: [judgedAt] }

/** The lesson page from two workers. */
export const twoWorkers = { setting: 'WEB_CONCURRENCY=2', headers: {}, connections: [judgedAt, 32] }

type Setting = { setting: string; headers: Record<string, string>; connections: number[] }

export async function measureSetting(way: Setting, server: Server, prepared: Prepared, plan: Plan): Promise<SettingFigures[]> {
  const { setting, headers, connections } = way
  const people = prepared.people.slice(0, plan.people)
  const figures: SettingFigures[] = []
  const run = async (count: number, seconds: number) => {
    const requestsOf = (one: number) => shareOf(people, count, one).map(({ cookie }) => view(prepared.lesson.path, cookie, headers))
    return (await sendLoad({ ...server, connections: count, seconds, requestsOf })).all
  }
  await run(judgedAt, plan.warmUpSeconds)
  for (const count of connections) {
    const figure = figureOf([await run(count, plan.seconds * plan.rounds)])
    figures.push({ setting, connections: count, figure, memory: memoryOf(server) })
    say(`lesson, ${setting}, at ${count} connections: ${Math.round(figure.perSecond)}/s`)
  }
  return figures
}
