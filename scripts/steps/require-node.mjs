/** The first import of each command: an old Node gets a sentence, not a syntax error from deep inside a package. */
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Countersign needs Node 20.19 or newer, and this is Node ${process.versions.node}.`)
  console.error('Install a newer one from https://nodejs.org, then run the same command again.')
  process.exit(1)
}
