/**
 * `npm test`: types, lint, build, unit and property tests, browser and shell tests; one sum at the end. Every step runs
 * even where an earlier one failed, so that one run shows everything that is wrong.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { browserForTests } from './install-chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const reports = path.join(root, 'test-results')
const unitReport = path.join(reports, 'unit.json')
// Playwright empties its own folder, so its report lives beside it.
const browserReport = path.join(root, 'node_modules/.cache/browser-tests.json')

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Runs a package's command with this very Node, without a shell between.
 * @param {string} packageName @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 */
function run(packageName, command, args, env = {}) {
  const folder = path.join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = path.join(folder, typeof bin === 'string' ? bin : bin[command])
  return spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0
}

/** A step without tests of its own counts only when it fails. @param {boolean} ok @returns {Count} */
const step = (ok) => ({ passed: 0, failed: ok ? 0 : 1, skipped: 0 })

/**
 * A runner that ends badly without a failed test (a file that cannot be loaded, a crash) is one failure as well.
 * @param {boolean} ok @param {() => Count} read @returns {Count}
 */
function counted(ok, read) {
  try {
    const count = read()
    return ok || count.failed > 0 ? count : { ...count, failed: 1 }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const types = () => step(run('typescript', 'tsc', ['-b', 'tsconfig.json']))
const lint = () => step(run('oxlint', 'oxlint', ['-c', 'test/tooling/oxlintrc.json', '--type-aware', 'src-main', 'src-renderer', 'test']))
const build = () => step(run('electron-vite', 'electron-vite', ['build', '--logLevel', 'warn']))

function unit() {
  const ok = run('vitest', 'vitest', ['run', '-c', 'test/tooling/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])
  return counted(ok, () => {
    const report = JSON.parse(readFileSync(unitReport, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
  })
}

function browserAndShell() {
  if (!browserForTests()) return step(false)
  rmSync(browserReport, { force: true })
  const ok = run('@playwright/test', 'playwright', ['test', '-c', 'test/tooling/playwright.config.ts', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport })
  return counted(ok, () => {
    const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  })
}

mkdirSync(reports, { recursive: true })
const steps = { types, lint, build, unit, 'browser and shell': browserAndShell }
const total = { passed: 0, failed: 0, skipped: 0 }
const summary = []
for (const [name, work] of Object.entries(steps)) {
  console.log(`\n── ${name} ──`)
  const started = performance.now()
  const count = work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  summary.push(`${name.padEnd(18)}${seconds.padStart(6)} s   ${count.failed === 0 ? 'ok' : `${count.failed} failed`}`)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}
console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
