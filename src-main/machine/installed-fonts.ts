import { open, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { fontNames } from './font-names.ts'

/** Where fonts lie: for everybody, and (since Windows 10) for one person only. */
export function fontFolders(): readonly string[] {
  const home = homedir()
  if (process.platform === 'win32') {
    const local = process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData/Local')
    return [path.join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), path.join(local, 'Microsoft\\Windows\\Fonts')]
  }
  if (process.platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library/Fonts')]
  return ['/usr/share/fonts', '/usr/local/share/fonts', path.join(home, '.local/share/fonts'), path.join(home, '.fonts')]
}

async function namesOf(file: string): Promise<readonly string[]> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return []
  try {
    return await fontNames(async (position, length) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, position)
      return buffer.subarray(0, bytesRead)
    })
  } catch {
    return []
  } finally {
    await handle.close()
  }
}

async function allNames(folders: readonly string[]): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => /\.(ttf|otf|ttc|otc)$/i.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name))
    for (const file of files) for (const name of await namesOf(file)) names.add(name.toLowerCase())
  }
  return names
}

/** Those of `wanted` that this PC has, under any of their names. Some 300 fonts take a tenth of a second. */
export async function installedFonts(wanted: readonly string[], folders: readonly string[] = fontFolders()): Promise<readonly string[]> {
  const installed = await allNames(folders)
  return wanted.filter((name) => installed.has(name.toLowerCase()))
}
