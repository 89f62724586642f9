/** Where in the file: `line` counts from 1 with the header, `row` counts contracts from 1, `offset` counts characters of a cell from 0. */
export type FaultPlace = { line?: number; row?: number; column?: string; offset?: number }

/** The file cannot be imported as it is. The message is meant for the person who brought the file. */
export class FileFault extends Error {
  override name = 'FileFault'
  readonly place: FaultPlace

  constructor(problem: string, place: FaultPlace = {}) {
    super(placed(problem, place))
    this.place = place
  }
}

function placed(problem: string, { line, row, column, offset }: FaultPlace): string {
  const parts = [
    line === undefined ? null : `line ${line}`,
    row === undefined ? null : `row ${row}`,
    column === undefined ? null : `column "${column}"`,
    offset === undefined ? null : `character ${offset} of the cell`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? problem : `${parts.join(', ')}: ${problem}`
}
