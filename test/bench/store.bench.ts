/**
 * In real Chromium: a durable local edit against the bare strict put of the same row (goal: at most 3 times), and the
 * import of 100,000 operations against one row an operation (goal: at least 10 times faster).
 */
import { inChromium } from './chromium-bench.ts'
import { median } from './figures.ts'
import type { storeBench } from './store-page.ts'

declare const bench: typeof storeBench
const COUNT = 100_000

const { ours, bare } = await inChromium('store-page.ts', (page) => page.evaluate(() => bench.localEdits(200)))
console.log('本机保存一处（严格落盘，Chromium，200 次交替）')
console.log(`  班次台 ${median(ours).toFixed(2)} ms · 裸 IndexedDB put ${median(bare).toFixed(2)} ms · 比值 ${(median(ours) / median(bare)).toFixed(2)}（目标 ≤ 3）`)

const imported = await inChromium('store-page.ts', (page) => page.evaluate((count) => bench.imports(count, 3), COUNT))
console.log(`导入 ${COUNT} 条操作（从文件字节到事务落盘，Chromium，3 次交替；文件 ${Math.round(imported.bytes / 1024)} KB）`)
console.log(`  班次台 ${median(imported.ours).toFixed(0)} ms · 一条操作一行 ${median(imported.rowEach).toFixed(0)} ms · 快 ${(median(imported.rowEach) / median(imported.ours)).toFixed(1)} 倍（目标 ≥ 10）`)
