/** `check FILE --at TIME`: what the regulation says of every class of a file at a moment. */
import { parseArgs } from 'node:util'
import { checkClass } from '#domain/regulation/check-class.ts'
import { momentOf } from '#domain/regulation/moment.ts'
import { collegeFromFile } from './college-from-file.ts'
import { WrongUsage, type Command } from './command.ts'
import { readPassphrase } from './package-files.ts'

const HELP = `用法：node out/main/cli.js check 文件 [--at 2026-11-23T09:00+08:00] [--class 班次编号]… [--passphrase-file 口令文件]

按《培训工作流程规范（试行）》逐条核对交换文件 .pxb（或学院数据文件 COLLEGE.json）里的班次。
  --at     以哪一刻为准，写明时区；不写就是现在
  --class  班次的 id 或班次编号；不写就是全部
结果：{"findings":[{"rule","severity","class","message","due"}]}
  severity  violation 硬性 | needs-reason 需说明理由（已说明的另有 reason）| reminder 提醒
  另有 basis（规范原文、由规范推定、学院设置、外部规定）、who（责任人）、remedy（怎么办）。`

export const check: Command = {
  name: 'check',
  summary: '按规范逐条核对交换文件里的班次',
  help: HELP,
  run: async (args, io) => {
    const { file, at, classes: wanted, passphraseFile } = readArguments(args)
    const passphrase = passphraseFile === undefined ? undefined : await readPassphrase(passphraseFile)
    const { facts, classes } = await collegeFromFile(file, passphrase, at)
    const moment = momentOf(at)
    for (const name of wanted) if (!classes.some(({ class: { id, code } }) => id === name || code === name)) throw new WrongUsage(`文件里没有编号为“${name}”的班次。`)
    const checked = classes.filter(({ class: { id, code } }) => !wanted.length || wanted.some((name) => name === id || name === code))
    const findings = checked.flatMap((of) =>
      checkClass(of, facts, moment).map(({ clause, severity, basis, who, whom, due, missing, remedy, reason }) => ({
        rule: clause, severity, class: of.class.id, message: missing, due: due ?? null, basis, who: whom ?? who, remedy, ...(reason === undefined ? {} : { reason })
      }))
    )
    io.result({ findings })
    return 0
  }
}

interface Arguments {
  readonly file: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly classes: readonly string[]
  readonly passphraseFile: string | undefined
}

/** A moment names its time zone: a bare clock time would mean another moment on another PC. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new WrongUsage('请写明一个文件。用 check --help 看说明。')
  const at = values.at === undefined ? Date.now() : MOMENT.test(values.at) ? Date.parse(values.at) : Number.NaN
  if (Number.isNaN(at)) throw new WrongUsage(`“${values.at}”不是一个时间，请写成 2026-11-23T09:00+08:00。`)
  return { file, at, classes: values.class ?? [], passphraseFile: values['passphrase-file'] }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { at: { type: 'string' }, class: { type: 'string', multiple: true }, 'passphrase-file': { type: 'string' } } })
  } catch {
    throw new WrongUsage('参数写得不对。用 check --help 看说明。')
  }
}
