import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const sources = ['src-main', 'src-renderer', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const results = ['out/main/main.js', 'out/preload/preload.js', 'out/renderer/index.html']

/** Milliseconds since 1970 of the newest file in it. @param {string} entry @returns {number} */
function newest(entry) {
  const found = statSync(entry)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))))
}

function isFresh() {
  try {
    const built = Math.min(...results.map((file) => statSync(path.join(root, file)).mtimeMs))
    return Math.max(...sources.map((entry) => newest(path.join(root, entry)))) <= built
  } catch {
    return false
  }
}

/** Answers whether out/ is there and as new as the sources. */
export function buildIfNeeded() {
  if (isFresh()) return true
  console.log('正在构建……')
  const builder = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  return spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}
