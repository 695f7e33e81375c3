/**
 * `npm run bench [NAME…]`: runs every *.bench.ts of this folder, one after the other, each in a process of its own.
 * Figures are printed, never asserted: a machine that is busy must not turn a build red.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'rolldown'

const folder = import.meta.dirname
const out = path.resolve(folder, '../../node_modules/.cache/bench')
const wanted = process.argv.slice(2)
mkdirSync(out, { recursive: true })

for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).sort()) {
  if (wanted.length && !wanted.some((name) => file.startsWith(name))) continue
  const bundle = path.join(out, file.replace('.ts', '.mjs'))
  // Our own sources are bundled, packages stay where they are; import.meta.dirname must go on naming this folder.
  await build({
    input: path.join(folder, file),
    external: (id) => !id.startsWith('.') && !id.startsWith('#') && !path.isAbsolute(id),
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    transform: { define: { 'import.meta.dirname': JSON.stringify(folder) } },
    logLevel: 'warn',
    output: { file: bundle, format: 'esm', codeSplitting: false }
  })
  console.log(`\n== ${file} ==`)
  const ran = spawnSync(process.execPath, ['--expose-gc', bundle], { stdio: 'inherit' })
  if (ran.status !== 0) process.exitCode = 1
}
