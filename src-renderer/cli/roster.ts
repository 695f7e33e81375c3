/** `roster FILE`: what the importer makes of a name list, as JSON. */
import { dayOfInstant } from '#domain/calendar.ts'
import type { Finding } from '#sheets/finding.ts'
import { importRoster, type Roster } from '#sheets/import-roster.ts'
import { MOST_FILE_BYTES } from '#sheets/raw-book.ts'
import { readSource } from '#sheets/read-source.ts'
import { cellFinding, problem } from '#sheets/finding.ts'
import { BadInput, WrongUsage, type Command, type Io } from './command.ts'
import { readInput } from './package-files.ts'

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
    printRoster(await readRoster(file, dayOfInstant(Date.now())), io)
    return 0
  }
}

async function readRoster(file: string, today: string): Promise<Roster> {
  const source = await readSource(await readInput(file, MOST_FILE_BYTES))
  if (source.tag === 'unreadable') throw new BadInput(`“${file}”：${source.message}`)
  const result = importRoster(source.book, today)
  if (result.tag === 'unreadable') throw new BadInput(`“${file}”：${result.message}`)
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
