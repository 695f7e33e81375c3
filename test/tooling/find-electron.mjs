/** Electron's binary, without requiring the package: `require('electron')` would try to download it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const packageFolder = path.resolve(import.meta.dirname, '../../node_modules/electron')

/** Full path of the executable, or undefined where it has not been downloaded. */
export function findElectron() {
  try {
    const name = readFileSync(path.join(packageFolder, 'path.txt'), 'utf8').trim()
    const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageFolder, 'dist'), name)
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}
