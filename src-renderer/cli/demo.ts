/** `demo --out DIR`: papers and package of the invented class of resources/demo; the papers' bytes are the same on every day. */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { papers } from '#domain/paper-kinds.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import college from '#resources/demo/college.json'
import { signerOf } from '#sync/device.ts'
import { writePackage } from '#sync/package-write.ts'
import { WrongUsage, type Command } from './command.ts'
import { packCollege } from './pack.ts'
import { allPapers } from './papers.ts'
import { writeFiles, type FileToWrite } from './write-files.ts'

/** The day before the demo class ends: what is past is recorded, the last day is 预计. */
const DEMO_DAY = '2026-11-26'

/** A class of a 监狱 sponsor never leaves unencrypted; the people are invented, so the passphrase may be known to all. */
const DEMO_PASSPHRASE = '演示口令-不用于真实数据'

export const demo: Command = {
  name: 'demo',
  summary: '生成演示班次的各种材料和交换文件',
  help: `用法：node out/main/cli.js demo --out 文件夹\n\n把演示学院的班次写成 Word 材料和交换文件，用来看样子、检验打印和试交换。人员、单位、号码都是编的。\n标准输出给出 JSON：class、files（name、pages、code）、package（name、passphrase）。`,
  run: async (args, io) => {
    const out = folderOf(args)
    const read = readCollegeFile(college)
    if (read.kind === 'refused') throw new Error(`The demo itself is refused: ${read.sentence}`)
    const snapshot = read.classes[0]!
    const written = await allPapers(snapshot, read.facts, papers.map(({ id }) => id), DEMO_DAY, (name) => io.say(`正在生成：${name}`))
    const names = writeFiles(out, [...written, await demoPackage(read.facts, read.classes)])
    io.result({ class: snapshot.class.id, files: written.map(({ pages, code }, i) => ({ name: names[i], pages, code })), package: { name: names.at(-1), passphrase: DEMO_PASSPHRASE } })
    return 0
  }
}

async function demoPackage(own: CollegeFacts, classes: readonly ClassSnapshot[]): Promise<FileToWrite> {
  const signer = signerOf(randomBytes(32))
  const input = await packCollege(own, classes, { signer, now: Date.now(), computer: '演示电脑' })
  const outcome = await writePackage(input, signer, { passphrase: DEMO_PASSPHRASE })
  if (outcome.kind === 'refused') throw new Error(`The demo's package is refused: ${outcome.sentence}`)
  return { name: `${own.college.name}.pxb`, bytes: outcome.bytes }
}

function folderOf(args: readonly string[]): string {
  try {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } })
    if (values.out) return values.out
  } catch {
    // answered below like a missing folder
  }
  throw new WrongUsage('请用 --out 写明放材料的文件夹。')
}
