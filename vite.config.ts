import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** A first view should not wait for a dozen small files: what every page needs comes as two. Charts and the editor stay by themselves. */
function chunkOf(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream|cookie|lucide-react)\//.test(id)) return 'platform'
  if (/@fontsource-variable\/|app\/(components\/[^/]+\.tsx?$|components\/(lesson|offline)\/|library\/(?!allowed|merge-)|domain\/|offline\/(install|reader)\.ts$)/.test(id)) return 'interface'
  if (/node_modules\/idb\/|app\/offline\//.test(id)) return 'offline'
  return undefined
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': folder('./app'), '#db': folder('./db') } },
  build: { assetsInlineLimit: 0, rollupOptions: { output: isSsrBuild ? {} : { manualChunks: chunkOf } } },
  // Found one by one, each of these would reload the page that a developer is just looking at.
  optimizeDeps: { include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', '@remix-run/react', 'lucide-react', 'recharts'] },
}))
