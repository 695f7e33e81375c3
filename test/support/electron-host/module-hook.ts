/** Makes `require('electron')` of a main bundle answer with the stand-in of that run, for as long as it loads. */
import Module, { createRequire } from 'node:module'
import path from 'node:path'

interface Loader {
  _load(id: string, parent: unknown, isMain: boolean): unknown
}

/** Runs the bundle afresh: every launch is a new process in real life. */
export function runMainBundle(file: string, electron: object): void {
  const loader = Module as unknown as Loader
  const original = loader._load
  loader._load = (id, parent, isMain) => (id === 'electron' || id === 'electron/main' ? electron : original.call(loader, id, parent, isMain))
  try {
    const require = createRequire(file)
    for (const loaded of Object.keys(require.cache)) if (loaded.startsWith(path.dirname(file) + path.sep)) delete require.cache[loaded]
    require(file)
  } finally {
    loader._load = original
  }
}
