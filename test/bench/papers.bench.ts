/**
 * 签到表 of 500 and 3,000 rows: ours (rows as bytes), the same sheet of plain docx objects, and two template engines
 * filling a template that gives the same rows. Medians of runs taken in turn; peak memory in processes of their own.
 * No collection is forced between runs: it makes V8 drop compiled code, and the short engines pay for that most.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import { DEFAULT_FONTS } from '#documents/house.ts'
import { median } from './figures.ts'
import { planPaper, writeFile } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import { snapshotOf, type ClassSnapshot } from '#domain/snapshot.ts'
import type { Trainee } from '#domain/trainee.ts'

const OPTIONS: PaperOptions = { today: '2026-11-26' }

function classWith(trainees: readonly Trainee[]): ClassSnapshot {
  return snapshotOf(
    { id: 'bench', name: '演示省监狱系统执法骨干培训班（第3期）', hostMode: '承办', sponsor: '演示省示范监狱管理局' },
    { session: [{ id: 's', date: '2026-11-24', half: '上午', kind: '讲授', title: '监狱执法规范化的重点环节与风险防控', venue: '第一报告厅' }], trainee: trainees as unknown as Record<string, unknown>[] },
    { id: 'college', name: '演示省政法管理干部学院' }
  )
}
const people = (count: number): Trainee[] => Array.from({ length: count }, (_, i) => ({ id: `p${String(i).padStart(5, '0')}`, name: ['王喆', '李翀飞', '欧阳文静'][i % 3]!, organization: ['演示省第一示范监狱', '演示省北岭监狱', '演示省新康监狱（演示省监狱中心医院）'][i % 3]!, position: ['科长', '副监区长'][i % 2]!, order: i }))

const sheet = async (snapshot: ClassSnapshot, manyRows?: number): Promise<Uint8Array> => writeFile(planPaper(snapshot, 'sign-in-session', OPTIONS)[0]!, snapshot, DEFAULT_FONTS, OPTIONS, manyRows)

interface TagRow {
  readonly no: string
  readonly name: string
  readonly unit: string
  readonly post: string
}

/** The rows that our sheet prints, the blank ones too, so that every engine writes as many. */
function tagRows(snapshot: ClassSnapshot): TagRow[] {
  const block = planPaper(snapshot, 'sign-in-session', OPTIONS)[0]!.sections[0]!.section.blocks[0]!
  return block.kind === 'table' ? block.rows.map(({ cells }) => ({ no: cells[0]!.text, name: cells[1]!.text, unit: cells[2]!.text, post: cells[3]!.text })) : []
}

/** Our own sheet of one row, with tags in it. */
async function template(): Promise<Uint8Array> {
  const parts = unzipSync(await sheet(classWith([{ id: 'a', name: 'NAME', organization: 'UNIT', position: 'POST' }]), Infinity))
  const xml = strFromU8(parts['word/document.xml']!)
  const at = xml.indexOf('NAME')
  const [from, to] = [xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at) + 7]
  const row = xml.slice(from, to).replace('>1<', '>{#rows}{no}<').replace('NAME', '{name}').replace('UNIT', '{unit}').replace('POST', '{post}{/rows}')
  parts['word/document.xml'] = strToU8(xml.slice(0, from) + row + xml.slice(xml.indexOf('</w:tbl>', at)))
  return zipSync(parts)
}

type Engine = (snapshot: ClassSnapshot, rows: readonly TagRow[], blank: Uint8Array) => Promise<unknown>
const ENGINES: Readonly<Record<string, Engine>> = {
  ours: (snapshot) => sheet(snapshot),
  'docx objects': (snapshot) => sheet(snapshot, Infinity),
  docxtemplater: async (_, rows, blank) => {
    const document = new Docxtemplater(new PizZip(blank), { paragraphLoop: true, linebreaks: true })
    document.render({ rows })
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  },
  'easy-template-x': (_, rows, blank) => new TemplateHandler().process(Buffer.from(blank), { rows: [...rows] as never })
}



async function compare(count: number, warm: number, runs: number): Promise<void> {
  const snapshot = classWith(people(count))
  const [rows, blank] = [tagRows(snapshot), await template()]
  const times = new Map(Object.keys(ENGINES).map((name) => [name, [] as number[]]))
  for (let run = -warm; run < runs; run++) {
    for (const [name, engine] of Object.entries(ENGINES)) {
      const start = performance.now()
      await engine(snapshot, rows, blank)
      if (run >= 0) times.get(name)!.push(performance.now() - start)
    }
  }
  const base = median(times.get('docx objects')!)
  console.log(`${count} people, ${rows.length} rows, medians of ${runs}`)
  for (const [name, values] of times) console.log(`  ${name.padEnd(16)} ${median(values).toFixed(1).padStart(8)} ms   ${(median(values) / base).toFixed(2)} of docx objects`)
}

/** One engine, once, in this process: its peak memory in MB. */
async function once(name: string, count: number): Promise<void> {
  const snapshot = classWith(people(count))
  await ENGINES[name]!(snapshot, tagRows(snapshot), await template())
  console.log(Math.round(process.resourceUsage().maxRSS / 1024))
}

const [, , only, count] = process.argv
if (only) await once(only, Number(count))
else {
  await compare(500, 4, 15)
  await compare(3000, 1, 5)
  console.log('peak memory of one sheet of 3000 people in a fresh process')
  for (const name of Object.keys(ENGINES)) {
    const peaks = [1, 2, 3].map(() => Number(spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, '3000'], { encoding: 'utf8' }).stdout))
    console.log(`  ${name.padEnd(16)} ${String(median(peaks)).padStart(6)} MB`)
  }
}
