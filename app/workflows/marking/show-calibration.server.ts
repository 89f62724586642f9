import type { Db } from '#db/client.server'
import { listMarkedPapers, listMarkerNames } from '#db/queries/marks'
import { type Agreement, agreementOf, calibrationRules, markerFigures, type MarkerFigures } from '../../domain/quiz/calibration'

/** Newer papers tell how marking is done today; so many are read in one go. */
const papersRead = 5000

export type Calibration = { markers: (Omit<MarkerFigures, 'markerId'> & { id: string; name: string })[]; agreement: Agreement; papers: number; rules: typeof calibrationRules }

/** How people mark, from the newest papers that stand: each marker by name, and how first and second marks agree. Two queries. */
export async function showCalibration(db: Db): Promise<Calibration> {
  const papers = await listMarkedPapers(db, papersRead)
  const figures = markerFigures(papers)
  const names = await listMarkerNames(db)
  const markers = figures.map(({ markerId, ...rest }) => ({ ...rest, id: markerId, name: names.get(markerId) ?? markerId }))
  markers.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  return { markers, agreement: agreementOf(papers), papers: papers.length, rules: calibrationRules }
}
