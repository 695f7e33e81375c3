/**
 * Who may import what; what is not listed is forbidden. The lint rule in lint-layers.mjs and the test that breaks every
 * arrow read this one table.
 *
 * A layer names other layers as `#name`, packages by their names (subpaths come with them). `types:` allows only
 * `import type`, which leaves nothing in the bundle.
 *
 * @typedef {{ folder: string, may: readonly string[], isPure?: boolean, isSplit?: boolean }} Layer
 */

const react = ['react', 'react-dom', 'react-error-boundary', 'tinykeys', 'wouter']
const mui = ['@mui/material', '@mui/icons-material', '@emotion/react', '@emotion/styled', '@emotion/cache']
const sealing = ['@noble/ciphers', '@noble/curves', '@noble/hashes', '@scure/base', 'age-encryption']

/** @type {Readonly<Record<string, Layer>>} */
export const layers = {
  contract: { folder: 'src-main/contract', may: ['zod'] },
  main: { folder: 'src-main', may: ['#contract', 'electron', 'node:', 'zod'] },
  domain: { folder: 'src-renderer/domain', may: ['zod'], isPure: true },
  documents: { folder: 'src-renderer/documents', may: ['#domain', 'docx', 'docxtemplater', 'fflate', 'pizzip', 'qr', 'saxes', '@noble/hashes'], isPure: true },
  scans: { folder: 'src-renderer/scans', may: ['#domain', '#documents', 'qr'], isPure: true },
  sheets: { folder: 'src-renderer/sheets', may: ['#domain', '@e965/xlsx', 'fflate', 'saxes'], isPure: true },
  sync: { folder: 'src-renderer/sync', may: ['#domain', 'fflate', ...sealing], isPure: true },
  store: { folder: 'src-renderer/store', may: ['#domain', '#sync', 'types:#host', 'types:#contract', 'dexie', 'dexie-react-hooks', 'zustand', 'react', '@noble/hashes', '@scure/base'] },
  worker: { folder: 'src-renderer/worker', may: ['#domain', '#documents', '#scans', '#sheets', '#sync', '#store'] },
  ui: { folder: 'src-renderer/ui', may: ['#domain', '@tanstack/react-virtual', 'docx-preview', ...react, ...mui] },
  host: { folder: 'src-renderer/host', may: ['#contract', 'package.json'] },
  // Screens never know each other, so each folder under features is a layer of its own.
  features: { folder: 'src-renderer/features', may: ['#ui', '#domain', '#store', 'types:#host', 'types:#contract', '#worker', '#resources', '@tanstack/react-virtual', ...react, ...mui], isSplit: true },
  app: { folder: 'src-renderer/app', may: ['#features', '#ui', '#store', '#host', 'types:#contract', '#domain', ...react, ...mui] },
  cli: { folder: 'src-renderer/cli', may: ['#contract', '#domain', '#documents', '#sheets', '#sync', '#resources', 'node:'] }
}

/** Composition roots and everything outside the layers are free. @param {string} file path from the repository's root */
export function layerOf(file) {
  const found = Object.entries(layers)
    .filter(([, layer]) => file.startsWith(`${layer.folder}/`))
    .sort(([, a], [, b]) => b.folder.length - a.folder.length)[0]
  if (!found) return undefined
  const [name, layer] = found
  const inside = file.slice(layer.folder.length + 1)
  // What lies right in features/ (a type of route, say) belongs to no screen.
  const part = layer.isSplit && inside.includes('/') ? inside.split('/')[0] : undefined
  return { name, layer, part }
}
