import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** npm leaves out what a registry's mirror has not got yet, and `npm ci` then refuses the lock file everywhere. */
test('the lock file knows the binaries of every system, so that npm ci works on Windows too', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Entry>> }
  const missing = Object.entries(packages).flatMap(([where, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !(`node_modules/${name}` in packages) && !(`${where}/node_modules/${name}` in packages))
  )
  expect(missing).toEqual([])
})
