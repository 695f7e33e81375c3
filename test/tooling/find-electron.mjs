/** Electron's binary, without requiring the package: `require('electron')` would try to download it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const electronFolder = path.resolve(import.meta.dirname, '../../node_modules/electron')

/** Full path of the executable, or undefined where it has not been downloaded. ELECTRON_EXEC_PATH names one by hand. */
export function findElectron() {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named) return existsSync(named) ? named : undefined
  try {
    const name = readFileSync(path.join(electronFolder, 'path.txt'), 'utf8').trim()
    const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronFolder, 'dist'), name)
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}
