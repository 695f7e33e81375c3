import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'

const root = import.meta.dirname
// The command line is a second entry of the main build: same bundler, no Electron in it.
export default defineConfig({
  main: { build: { rolldownOptions: { input: { main: resolve(root, 'src-main/main.ts'), cli: resolve(root, 'src-renderer/cli/cli.ts') } } } },
  preload: { build: { rolldownOptions: { input: { preload: resolve(root, 'src-main/preload.ts') } } } },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: { minify: true, rolldownOptions: { input: { index: resolve(root, 'src-renderer/index.html') } } }
  }
})
