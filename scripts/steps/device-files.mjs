import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { inRoot } from './root.mjs'

const assets = inRoot('build/client/assets')

/** What the service worker has to know of the build that just ended: see `build` in app/offline/worker-scope.ts. */
export function buildForWorker() {
  const names = readdirSync(assets)
  const manifestName = names.find((name) => /^manifest-\w+\.js$/.test(name))
  const manifest = JSON.parse(/^window\.__remixManifest=(.*?);?\s*$/s.exec(readFileSync(`${assets}/${manifestName}`, 'utf8'))[1])
  const named = (pattern) => `/assets/${names.find((name) => pattern.test(name))}`
  const styles = named(/^app-[\w-]+\.css$/)
  const font = named(/^inter-latin-[\w-]+\.woff2$/)
  const icon = named(/^icon-[\w-]+\.svg$/)
  const routes = Object.values(manifest.routes).filter(({ id }) => /^(root|routes\/(shell|not-found|rep\/.*|account\/account))$/.test(id))
  const entries = [manifest.entry, ...routes].flatMap(({ module, imports = [], css = [] }) => [module, ...imports, ...css])
  const files = withAllTheyName(new Set([...entries, styles, font, icon]), new Set(names))
  return { version: manifest.version, files: [...files, manifest.url].sort(), styles, font, icon }
}

/** These files and, again and again, the ones that they name: imports at once or later, faces of type. */
function withAllTheyName(files, names) {
  for (const file of files) {
    if (!/\.(js|css)$/.test(file)) continue
    const words = readFileSync(inRoot('build/client', file.slice(1)), 'utf8').match(/[\w.-]+\.(?:js|css|woff2|svg)\b/g) ?? []
    for (const word of words) if (names.has(word)) files.add(`/assets/${word}`)
  }
  return files
}

/** Lay the tightest brotli form beside each text file of the build: it is packed once here rather than loosely for every visitor. */
export function packAssets() {
  for (const name of readdirSync(assets).filter((one) => /\.(js|css|svg)$/.test(one))) {
    const bytes = readFileSync(`${assets}/${name}`)
    if (bytes.length < 200) continue
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    if (packed.length < bytes.length) writeFileSync(`${assets}/${name}.br`, packed)
  }
}

const paper = '#faf9f6'
const green = '#1f5c4d'

/** The web app manifest and its icons, drawn from app/icon.svg. */
export async function drawInstallFiles() {
  const { default: sharp } = await import('sharp')
  const folder = inRoot('build/client/icons')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const drawing = readFileSync(inRoot('app/icon.svg'), 'utf8')
  const draw = (svg, size, name) => sharp(Buffer.from(svg), { density: 72 * (size / 32) }).resize(size, size).png({ compressionLevel: 9 }).toFile(`${folder}/${name}`)
  // Systems cut such an icon to their own shape: the ground reaches to the edge, and the sign stays within the middle four fifths.
  const full = drawing.replace(/(<svg[^>]*>)<rect[^>]*\/>(.*)(<\/svg>)/s, `$1<rect width="32" height="32" fill="${green}"/><g transform="translate(2.4 2.4) scale(.85)">$2</g>$3`)
  await draw(drawing, 192, 'icon-192.png')
  await draw(drawing, 512, 'icon-512.png')
  await draw(full, 512, 'maskable-512.png')
  await draw(full, 180, 'apple-touch-icon.png')
  writeFileSync(inRoot('build/client/app.webmanifest'), JSON.stringify(webManifest, null, 2))
}

const webManifest = {
  id: '/learn',
  name: 'Countersign',
  short_name: 'Countersign',
  description: 'Short lessons on contracts, practice, and how ready you are.',
  lang: 'en',
  start_url: '/learn',
  scope: '/',
  display: 'standalone',
  background_color: paper,
  theme_color: paper,
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'Today', url: '/learn' },
    { name: 'Practice', url: '/practice' },
    { name: 'Search', url: '/search' },
  ],
}
