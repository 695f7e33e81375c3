/** `roster FILE`: what the importer makes of a name list, as JSON. */
import { readFile, stat } from 'node:fs/promises'
import { dayOfInstant } from '#domain/calendar.ts'
import type { Finding } from '#sheets/finding.ts'
import { importRoster, type Roster } from '#sheets/import-roster.ts'
import { MOST_FILE_BYTES } from '#sheets/raw-book.ts'
import { readSource } from '#sheets/read-source.ts'
import { cellFinding, problem } from '#sheets/finding.ts'
import { BadInput, WrongUsage, type Command, type Io } from './command.ts'

export const roster: Command = {
  name: 'roster',
  summary: '读取一份学员名单，列出人员、问题和跳过的行',
  help: `用法：node out/main/cli.js roster 文件

读取 .xlsx、.xls、.csv（GBK 或 UTF-8）、.docx 里的表格，或一行一人的文字，在标准输出给出 JSON：
  trainees  整理后的人员；row 是表格里的行号（从 1 起），没有的内容不写
  findings  问题：error 没有取用，warning 请核对，note 说明
  skipped   跳过的行和原因
不改动文件，也不写入任何资料。读不了的文件退出码为 1。`,
  run: async (args, io) => {
    const [file, ...rest] = args
    if (file === undefined || rest.length > 0 || file.startsWith('--')) throw new WrongUsage('请写明一个名单文件，例如：roster 名单.xlsx')
    printRoster(await readRoster(await bytesOf(file), dayOfInstant(Date.now())), io)
    return 0
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    // Beyond the limit the beginning is enough to say so; a disk image must not be read into memory first.
    if (size > MOST_FILE_BYTES) throw new BadInput(`“${file}”有 ${Math.round(size / 2 ** 20)} MB，不像一个班的名单，没有读取；请只留名单，另存后再试。`)
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof BadInput) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw new BadInput(code === 'ENOENT' ? `找不到文件“${file}”，请检查路径。` : code === 'EISDIR' ? `“${file}”是文件夹，请写明其中的名单文件。` : `“${file}”打不开，请检查文件是否被占用、是否有权限。`)
  }
}

async function readRoster(bytes: Uint8Array, today: string): Promise<Roster> {
  const source = await readSource(bytes)
  if (source.tag === 'unreadable') throw new BadInput(source.message)
  const result = importRoster(source.book, today)
  if (result.tag === 'unreadable') throw new BadInput(result.message)
  return result
}

function printRoster(result: Roster, io: Io): void {
  io.result({ trainees: result.trainees, findings: [...result.findings, ...changeNotes(result)].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), skipped: [...result.skipped].sort((a, b) => a.row - b.row) })
}

/** There is no preview to mark changed cells in, so a change of more than form that nothing else tells is told as a note. */
function changeNotes({ changes, findings }: Roster): Finding[] {
  const told = new Set(findings.map(({ row, field }) => `${row} ${field}`))
  return changes.filter((change) => !change.formOnly && !told.has(`${change.row} ${change.field}`)).map(({ row, field, before, after, why }) => cellFinding(row, field, problem('note', 'cleaned', `“${before.replace(/\s+/g, ' ')}”整理为“${after}”（${why}）`)))
}
