/** In real Chromium: a year of a college (60 classes, 6,000 trainees) under all rules; goal: at most twice the bare read of the rows. */
import { inChromium } from './chromium-bench.ts'
import { median } from './figures.ts'
import type { regulationBench } from './regulation-page.ts'

declare const bench: typeof regulationBench

const { ours, rules, bare, rows, classes, people, findings } = await inChromium('regulation-page.ts', (page) => page.evaluate(() => bench.workbench(7)))
console.log(`一年的班次逐条核对（Chromium，${classes} 个班次、${people} 名学员、${rows} 条记录，${findings} 件待办，7 次交替）`)
console.log(`  每个班次的规则 ${(median(rules) / classes).toFixed(2)} ms · 整个工作台 ${median(ours).toFixed(0)} ms · 同样各行裸读 ${median(bare).toFixed(0)} ms · 比值 ${(median(ours) / median(bare)).toFixed(2)}（目标 ≤ 2）`)
