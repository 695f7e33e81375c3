/** `npm run test:long`: proofs that take hours (`*.long.ts`), two files at a time. SCHEDULES=1000 makes each of them shorter. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['test/**/*.long.ts'], testTimeout: 24 * 3_600_000, pool: 'forks', maxWorkers: 2, disableConsoleIntercept: true }
})
