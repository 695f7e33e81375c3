/** A durable local edit against the bare strict put of the same row, in real Chromium. Goal: at most 3 times. */
import { inChromium } from './chromium-bench.ts'
import { median } from './figures.ts'
import type { storeBench } from './store-page.ts'

declare const bench: typeof storeBench

const { ours, bare } = await inChromium('store-page.ts', (page) => page.evaluate(() => bench.localEdits(200)))
console.log('本机保存一处（严格落盘，Chromium，200 次交替）')
console.log(`  班次台 ${median(ours).toFixed(2)} ms · 裸 IndexedDB put ${median(bare).toFixed(2)} ms · 比值 ${(median(ours) / median(bare)).toFixed(2)}（目标 ≤ 3）`)
