/**
 * Our exchange beside six engines, on the workload of the design: a class of 300 records of 12 fields, 100,000 edits, and
 * two PCs that typed 10,000 edits each while apart. Ours is measured from the bytes of a package (hashes, signatures,
 * checks and all that the preview shows) to the merged class in memory. Goals: a merge at most 1.5 times the fastest, a
 * history no larger than Automerge's, no hurt file ever taken.
 */
import { gzipSync } from 'node:zlib'
import { median, padded, timed } from './figures.ts'
import { automerge } from './rivals/automerge.ts'
import { banci, signatureMs } from './rivals/banci.ts'
import { damageDoneTo, shown } from './rivals/damage.ts'
import { loro } from './rivals/loro.ts'
import { pouchdb } from './rivals/pouchdb.ts'
import type { Desk, Rival, Save } from './rivals/rival.ts'
import { rxdb } from './rivals/rxdb.ts'
import { tinybase } from './rivals/tinybase.ts'
import { yjs, yjsKeeping } from './rivals/yjs.ts'
import { editedClass, partedDesks, realClass } from './workloads.ts'

const RIVALS: readonly Rival[] = [banci, automerge, yjs, yjsKeeping, loro, tinybase, rxdb, pouchdb]
/** 100,000 edits take PouchDB's memory adapter 84 seconds (3.3 MB without the old values): measured once, left out here. */
const QUICK = RIVALS.filter((rival) => rival !== pouchdb)
/** Who took longer than this is not asked again: its one figure is far off the others anyway. */
const PATIENCE_MS = 4000
/** Merges by each; the engine that is compiled while it runs, ours, needs some to get going, and both figures are shown. */
const MERGES = 21

type Figures = ReadonlyMap<Rival, number>

/** All in turn, round after round, the first round to warm up; medians of what `work` measured, milliseconds. */
async function race(rivals: readonly Rival[], rounds: number, work: (rival: Rival) => Promise<number>): Promise<Figures> {
  const runs = new Map<Rival, number[]>(rivals.map((rival) => [rival, []]))
  const done = new Set<Rival>()
  for (let round = 0; round <= rounds; round++) {
    for (const rival of rivals) {
      if (done.has(rival)) continue
      const ms = await work(rival)
      if (ms > PATIENCE_MS) done.add(rival)
      if (round > 0 || ms > PATIENCE_MS) runs.get(rival)!.push(ms)
    }
  }
  return new Map([...runs].map(([rival, values]) => [rival, median(values)]))
}

function show(title: string, figures: Figures, unit: string, more: (rival: Rival) => string = () => ''): void {
  const own = figures.get(banci)!
  console.log(`\n${title}`)
  for (const [rival, value] of figures) console.log(`  ${padded(rival.name, 14)}${value.toFixed(0).padStart(7)} ${unit}${rival === banci ? '' : `  ${(value / own).toFixed(2)} 倍`}${more(rival)}`)
}

const kb = (bytes: Uint8Array): number => bytes.length / 1000
const packed = (bytes: Uint8Array): string => `，再压缩 ${kb(gzipSync(bytes, { level: 9 })).toFixed(0)} KB`

async function typed(rival: Rival, saves: readonly Save[], together: number): Promise<Desk> {
  const desk = await rival.create(1)
  await desk.save(saves, together)
  return desk
}

/** Saving, and the files that came of it. */
async function typing(title: string, rivals: readonly Rival[], saves: readonly Save[], together: number): Promise<Map<Rival, Uint8Array>> {
  const files = new Map<Rival, Uint8Array>()
  const figures = await race(rivals, 1, async (rival) => {
    const { ms, result } = await timed(() => typed(rival, saves, together))
    files.set(rival, await result.whole())
    await result.close?.()
    return ms
  })
  show(`${title}（处理器毫秒）`, figures, 'ms')
  return files
}

async function loading(title: string, files: ReadonlyMap<Rival, Uint8Array>): Promise<void> {
  const past = (rival: Rival): string => `${packed(files.get(rival)!)}${rival.keepsPast ? '' : '；旧值不在里面'}`
  show(`${title}：文件大小`, new Map([...files].map(([rival, file]) => [rival, kb(file)])), 'KB', past)
  const figures = await race([...files.keys()], 3, async (rival) => {
    const { ms, result } = await timed(async () => {
      const desk = await rival.load(files.get(rival)!, 9)
      await desk.cells()
      return desk
    })
    await result.close?.()
    return ms
  })
  show(`${title}：打开到读出每个值（处理器毫秒）`, figures, 'ms')
}

interface Parted {
  /** The whole of this PC with its own edits, and the other's edits. */
  readonly here: Uint8Array
  readonly fromThere: Uint8Array
  readonly end: string
}

async function parted(rival: Rival, { start, here, there }: ReturnType<typeof partedDesks>): Promise<Parted> {
  const first = await typed(rival, start, start.length)
  const second = await rival.load(await first.whole(), 2)
  for (const desk of [first, second]) await desk.mark()
  await first.save(here, 50)
  await second.save(there, 50)
  const [whole, fromHere, fromThere] = [await first.whole(), await first.delta(), await second.delta()]
  await first.take(fromThere)
  const end = await whatIsLeft(rival, first, second, fromHere)
  for (const desk of [first, second]) await desk.close?.()
  return { here: whole, fromThere, end }
}

async function merging(): Promise<void> {
  const workload = partedDesks(300, 10_000)
  const work = new Map<Rival, Parted>()
  for (const rival of RIVALS) work.set(rival, await parted(rival, workload))
  const firsts = new Map<Rival, number>()
  const figures = await race(RIVALS, MERGES, async (rival) => {
    const { here, fromThere } = work.get(rival)!
    const desk = await rival.load(here, 3)
    const { ms } = await timed(async () => {
      await desk.take(fromThere)
      await desk.cells()
    })
    await desk.close?.()
    if (!firsts.has(rival)) firsts.set(rival, ms)
    return ms
  })
  show('对方一万处改动的文件', new Map([...work].map(([rival, { fromThere }]) => [rival, kb(fromThere)])), 'KB', (rival) => packed(work.get(rival)!.fromThere))
  show(`合并：本机也改了一万处，收进那个文件，到读出每个值（处理器毫秒，热身后 ${MERGES} 次交替的中位数）`, figures, 'ms', (rival) => `（头一次 ${firsts.get(rival)!.toFixed(0)} ms）`)
  const [fastest, ms] = [...figures].filter(([rival]) => rival !== banci).sort(([, a], [, b]) => a - b)[0]!
  const signing = median(await Promise.all(Array.from({ length: 5 }, () => signatureMs(work.get(banci)!.fromThere))))
  console.log(`  最快的对手是 ${fastest.name}，班次台是它的 ${(figures.get(banci)! / ms).toFixed(2)} 倍（目标 ≤ 1.5）；其中验签 ${signing.toFixed(1)} ms`)
  console.log('\n互换文件以后')
  for (const [{ name }, { end }] of work) console.log(`  ${padded(name, 14)}${end}`)
}

async function whatIsLeft(rival: Rival, here: Desk, there: Desk, fromHere: Uint8Array): Promise<string> {
  await there.take(fromHere)
  const same = (await shown(here)) === (await shown(there)) ? '两边一样' : '两边不一样（要有一台服务器定输赢）'
  return `${same}；${here.conflicts ? `两个值都看得到的有 ${await here.conflicts()} ${rival.place ?? '格'}` : '另一个值看不到了'}`
}

async function damaging(): Promise<void> {
  console.log('\n传坏的文件，各 400 次（四分之三改一个字节，四分之一截短）')
  for (const rival of RIVALS) {
    const { refused, halfTaken, wrong, right } = await damageDoneTo(rival)
    console.log(`  ${padded(rival.name, 14)}拒绝且未改动 ${String(refused).padStart(3)} · 报错却已改动 ${String(halfTaken).padStart(3)} · 收下错的 ${String(wrong).padStart(3)} · 收下对的 ${String(right).padStart(3)}`)
  }
}

console.log('同场交替；“倍”是与班次台之比，大于 1 就是比班次台慢或大')
await loading('十万处改动的全部历史', await typing('十万处改动，每 50 处一起保存', QUICK, editedClass(100_000, 50), 50))
await typing('一万处改动，一处一存', RIVALS, editedClass(10_000, 1), 1)
await loading('一个真实的班（200 人、40 次点名、5,000 处改动）', await typing('录入一个真实的班，一次一存', RIVALS, realClass(), 1))
await merging()
await damaging()
process.exit(0)
