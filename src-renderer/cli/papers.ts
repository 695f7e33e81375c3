/** `papers FILE --out DIR`: the papers of one class of a file, for whoever has no screen. */
import { parseArgs } from 'node:util'
import { papers, type PaperId } from '#domain/paper-kinds.ts'
import { writePaper, type WrittenPaper } from '#documents/registry.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { collegeFromFile } from './college-from-file.ts'
import { BadInput, WrongUsage, type Command } from './command.ts'
import { readPassphrase } from './package-files.ts'
import { writeFiles } from './write-files.ts'

const KINDS = papers.map(({ id, title }) => `${id}（${title}）`).join('、')

const HELP = `用法：node out/main/cli.js papers 文件 --out 文件夹 [--class 班次编号] [--paper 材料]… [--passphrase-file 口令文件]

从交换文件 .pxb（或学院数据文件 COLLEGE.json）生成 Word 材料，写入文件夹。
  --class            班次的 id 或班次编号；文件里只有一个班次时可以不写
  --paper            ${KINDS}；可以写多次，不写就是全部
  --passphrase-file  交换文件有口令时，写着口令的文本文件
结果：{"class","files":[{"name","pages","code"}]}`

export const papersCommand: Command = {
  name: 'papers',
  summary: '从交换文件生成一个班次的 Word 材料',
  help: HELP,
  run: async (args, io) => {
    const { file, out, classId, kinds, passphraseFile } = readArguments(args)
    const passphrase = passphraseFile === undefined ? undefined : await readPassphrase(passphraseFile)
    const now = Date.now()
    const { facts, classes } = await collegeFromFile(file, passphrase, now)
    const snapshot = chosen(classes, classId)
    const written = await allPapers(snapshot, facts, kinds, dayOfInstant(now), (name) => io.say(`正在生成：${name}`))
    const names = writeFiles(out, written)
    io.result({ class: snapshot.class.id, files: written.map(({ pages, code }, i) => ({ name: names[i], pages, code })) })
    return 0
  }
}

/** The files of several kinds of papers of one class. `today` as YYYY-MM-DD. */
export async function allPapers(snapshot: ClassSnapshot, college: CollegeFacts, kinds: readonly PaperId[], today: string, tell: (name: string) => void): Promise<WrittenPaper[]> {
  const written: WrittenPaper[] = []
  for (const kind of kinds) written.push(...(await writePaper(snapshot, kind, { today, college }, ({ name }) => tell(name))))
  return written
}

interface Arguments {
  readonly file: string
  readonly out: string
  readonly classId: string | undefined
  readonly kinds: readonly PaperId[]
  readonly passphraseFile: string | undefined
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new WrongUsage('请写明一个文件。用 papers --help 看说明。')
  if (!values.out) throw new WrongUsage('请用 --out 写明放材料的文件夹。')
  const kinds = (values.paper ?? papers.map(({ id }) => id)).map((name) => {
    const kind = papers.find(({ id, title }) => id === name || title === name)
    if (!kind) throw new WrongUsage(`没有“${name}”这种材料，可以写：${KINDS}。`)
    return kind.id
  })
  return { file, out: values.out, classId: values.class, kinds: [...new Set(kinds)], passphraseFile: values['passphrase-file'] }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' }, class: { type: 'string' }, paper: { type: 'string', multiple: true }, 'passphrase-file': { type: 'string' } } })
  } catch {
    throw new WrongUsage('参数写得不对。用 papers --help 看说明。')
  }
}

function chosen(classes: readonly ClassSnapshot[], wanted: string | undefined): ClassSnapshot {
  const list = classes.map(({ class: { id, name } }) => `${id}（${name}）`).join('、')
  if (classes.length === 0) throw new BadInput('这个文件里没有班次。')
  if (wanted === undefined) {
    if (classes.length > 1) throw new BadInput(`这个文件里有 ${classes.length} 个班次，请用 --class 写明是哪一个：${list}。`)
    return classes[0]!
  }
  const found = classes.find(({ class: own }) => own.id === wanted || own.code === wanted)
  if (!found) throw new BadInput(`没有编号为“${wanted}”的班次，文件里有：${list}。`)
  return found
}
