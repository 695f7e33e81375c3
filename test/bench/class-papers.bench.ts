/**
 * The papers of a whole class. 签到簿 of 10 sessions and 500 people against two template engines that fill as many rows
 * from one template; all papers of a class of 200 in one go; and what the first paper costs in a process that has just
 * started, against the first document of bare docx.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import { writePaper } from '#documents/registry.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import { papers } from '#domain/paper-kinds.ts'
import { onRoster } from '#domain/trainee.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { median } from './figures.ts'

const OPTIONS = { today: '2026-11-26' }

/** The demo class with `count` people on its roster and `sessions` lessons, none signed yet. */
function classWith(count: number, sessions?: number): ClassSnapshot {
  const outcome = readCollegeFile(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../resources/demo/college.json'), 'utf8')))
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  const demo = outcome.classes[0]!
  const lesson = demo.sessions.find(({ kind }) => kind === '讲授')!
  const names = ['王喆', '李翀飞', '欧阳文静', '阿卜杜热合曼·买买提依明']
  return {
    ...demo,
    attendance: [], stays: [], handouts: [],
    trainees: Array.from({ length: count }, (_, i) => ({ id: `p${String(i).padStart(4, '0')}`, name: names[i % 4]!, organization: ['演示省第一示范监狱', '演示省北岭监狱'][i % 2]!, position: ['科长', '副监区长'][i % 2]!, order: i })),
    ...(sessions === undefined ? {} : { sessions: Array.from({ length: sessions }, (_, i) => ({ ...lesson, id: `s${i}`, half: i % 2 ? ('下午' as const) : ('上午' as const) })) })
  }
}

interface Sheet {
  readonly title: string
  readonly rows: readonly { readonly no: string; readonly name: string; readonly unit: string; readonly post: string }[]
}
const SESSIONS = 10

/** What our book prints, the blank rows too: every engine writes as many. */
const sheetsOf = (snapshot: ClassSnapshot): Sheet[] =>
  snapshot.sessions.map(({ title }) => {
    const people = onRoster(snapshot.trainees).map(({ name, organization = '', position = '' }, i) => ({ no: String(i + 1), name, unit: organization, post: position }))
    return { title, rows: [...people, ...Array.from({ length: 10 }, () => ({ no: '', name: '', unit: '', post: '' }))] }
  })

/** Our own sheet of one person, tags in its row, repeated for each session. */
async function bookTemplate(): Promise<Uint8Array> {
  const one = { ...classWith(1, 1), trainees: [{ id: 'a', name: 'NAME', organization: 'UNIT', position: 'POST' }] }
  const parts = unzipSync((await writePaper(one, 'sign-in-session', { ...OPTIONS, spare: 0 }))[0]!.bytes)
  const xml = strFromU8(parts['word/document.xml']!)
  const at = xml.indexOf('NAME')
  const [from, to] = [xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at) + 7]
  const row = xml.slice(from, to).replace('>1<', '>{#rows}{no}<').replace('NAME', '{name}').replace('UNIT', '{unit}').replace('POST', '{post}{/rows}')
  const [table, end] = [xml.lastIndexOf('<w:tbl>', at), xml.indexOf('</w:tbl>', at) + 8]
  const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const book = `${xml.slice(0, table)}${line('{#sheets}')}${xml.slice(table, from)}${row}</w:tbl>${line('{/sheets}')}${xml.slice(end)}`
  return zipSync({ ...parts, 'word/document.xml': strToU8(book) })
}

type Engine = (snapshot: ClassSnapshot, template: Uint8Array) => Promise<unknown>
const ENGINES: Readonly<Record<string, Engine>> = {
  ours: (snapshot) => writePaper(snapshot, 'sign-in-session', { ...OPTIONS, showCode: false }),
  'ours, coded': (snapshot) => writePaper(snapshot, 'sign-in-session', OPTIONS),
  docxtemplater: async (snapshot, template) => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
    document.render({ sheets: sheetsOf(snapshot) })
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  },
  'easy-template-x': (snapshot, template) => new TemplateHandler().process(Buffer.from(template), { sheets: sheetsOf(snapshot) as never })
}

async function compareBooks(): Promise<void> {
  const snapshot = classWith(500, SESSIONS)
  const template = await bookTemplate()
  const times = new Map(Object.keys(ENGINES).map((name) => [name, [] as number[]]))
  for (let run = -1; run < 5; run++) {
    for (const [name, engine] of Object.entries(ENGINES)) {
      const start = performance.now()
      await engine(snapshot, template)
      if (run >= 0) times.get(name)!.push(performance.now() - start)
    }
  }
  const own = median(times.get('ours')!)
  const coded = median(times.get('ours, coded')!)
  console.log(`签到簿 of ${SESSIONS} sessions × 500 people, medians of 5; the engines write no codes, ours is taken without and with a QR on each of its pages`)
  for (const [name, values] of times) console.log(`  ${name.padEnd(16)} ${median(values).toFixed(0).padStart(6)} ms   ours is ${(own / median(values)).toFixed(2)} of it, coded ${(coded / median(values)).toFixed(2)}`)
  console.log('  peak memory of one book in a fresh process')
  for (const name of Object.keys(ENGINES)) console.log(`  ${name.padEnd(16)} ${String(median([1, 2, 3].map(() => alone('book', name)))).padStart(6)} MB`)
}

async function allPapers(): Promise<void> {
  const snapshot = classWith(200)
  const start = performance.now()
  let [files, pages] = [0, 0]
  for (const { id } of papers) {
    for (const written of await writePaper(snapshot, id, OPTIONS)) {
      files++
      pages += written.pages
    }
  }
  const seconds = (performance.now() - start) / 1000
  console.log(`all papers of a class of 200: ${papers.length} kinds, ${files} files, ${pages} pages in ${seconds.toFixed(1)} s, ${((seconds * 1000) / files).toFixed(0)} ms a file`)
}

/** The same rows as docx objects, each cell and run with the properties that ours have: what anyone would write for this sheet. */
async function bareDocx(): Promise<void> {
  const widths = [680, 1588, 3402, 2154, 1814]
  const cell = (text: string, column: number): TableCell =>
    new TableCell({ width: { size: widths[column]!, type: WidthType.DXA }, verticalAlign: 'center', children: [new Paragraph({ style: 'TableText', alignment: 'center', spacing: { line: 320, lineRule: 'exact' }, children: [new TextRun({ font: { hint: 'eastAsia' }, size: 24, text })] })] })
  const rows = sheetsOf(classWith(200, 1))[0]!.rows.map(({ no, name, unit, post }) => new TableRow({ cantSplit: true, height: { value: 540, rule: 'exact' }, children: [no, name, unit, post, ''].map(cell) }))
  await Packer.toBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph('CMS')] }) }, footers: { default: new Footer({ children: [new Paragraph('1')] }) }, children: [new Table({ rows, columnWidths: widths, layout: TableLayoutType.FIXED })] }] }))
}

const FIRST: Readonly<Record<string, () => Promise<unknown>>> = { ours: () => writePaper(classWith(200, 1), 'sign-in-session', { ...OPTIONS, showCode: false }), 'ours, coded': () => writePaper(classWith(200, 1), 'sign-in-session', OPTIONS), 'bare docx': bareDocx }

/** One figure of a process of its own. */
const alone = (...args: string[]): number => Number(spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { encoding: 'utf8' }).stdout)

function compareFirst(): void {
  const times = new Map(Object.keys(FIRST).map((name) => [name, [] as number[]]))
  for (let run = 0; run < 7; run++) for (const name of times.keys()) times.get(name)!.push(alone('first', name))
  const [own, coded, bare] = ['ours', 'ours, coded', 'bare docx'].map((name) => median(times.get(name)!)) as [number, number, number]
  console.log(`first 签到表 of 200 people in a fresh process, from its start, medians of 7: ours ${own.toFixed(0)} ms, with codes ${coded.toFixed(0)} ms, bare docx ${bare.toFixed(0)} ms: ${(own / bare).toFixed(2)} and ${(coded / bare).toFixed(2)} of it`)
}

const [, , what, name] = process.argv
if (what === 'book') {
  await ENGINES[name!]!(classWith(500, SESSIONS), await bookTemplate())
  console.log(Math.round(process.resourceUsage().maxRSS / 1024))
} else if (what === 'first') {
  await FIRST[name!]!()
  console.log(performance.now())
} else {
  await compareBooks()
  await allPapers()
  compareFirst()
}
