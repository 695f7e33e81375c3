/** `merge A.pxb B.pxb… --out C.pxb`: everything of all of them in one package, and where people disagreed. */
import { isLocked } from '#sync/opened-values.ts'
import { mergePackages } from '#sync/merge-packages.ts'
import { BadInput, WrongUsage, type Command } from './command.ts'
import { openPackage, readCall, writePackageFile } from './package-files.ts'

export const merge: Command = {
  name: 'merge',
  summary: '合并几个交换文件，并列出冲突',
  help: `用法：node out/main/cli.js merge 甲.pxb 乙.pxb… --out 合并.pxb [--passphrase-file 口令文件]

把几个交换文件合成一个，先后次序不影响结果。所有文件用同一个口令。
标准输出给出 JSON：file、classes（cls、title、operations、digest）、
  conflicts  每处冲突：cls、table、id、field、values（value、person、computer、device、at），现在显示的值排在最前；
             没有密钥的加密内容写作 {"locked":true}，field 为 _del 表示一边删除、一边修改。
有冲突也照常写出文件，退出码为 0；冲突在程序里由人选定。`,
  run: async (args, io) => {
    const { files, out, passphrase } = await readCall(args)
    if (files.length < 1 || out === undefined) throw new WrongUsage('请写明要合并的交换文件和 --out，例如：merge 甲.pxb 乙.pxb --out 合并.pxb')
    const packages = []
    for (const file of files) packages.push(await openPackage(file, passphrase))
    const merged = await mergePackages(packages, Date.now())
    if (merged.kind === 'refused') throw new BadInput(merged.sentence)
    const fork = merged.alarms.find((alarm) => alarm.kind === 'forked')
    if (fork) throw new BadInput(`电脑 ${fork.device} 的第 ${fork.n0}–${fork.n1} 条改动在几个文件里说法不同，可能是那台电脑的数据被复制或恢复过。没有写出文件。请联系管理员核对那台电脑。`)
    await writePackageFile(out, merged.input, merged.signer, passphrase, io)
    io.result({
      file: out,
      classes: merged.input.classes.map(({ cls, title, digest, segments }) => ({ cls, title, operations: segments.reduce((sum, { n0, n1 }) => sum + n1 - n0 + 1, 0), digest })),
      conflicts: merged.conflicts.map(({ cls, table, id, field, sides }) => ({ cls, table, id, field, values: sides.map(({ value, person, computer, device, at }) => ({ value: isLocked(value) ? { locked: true } : value, person, computer, device, at: new Date(at).toISOString() })) }))
    })
    if (merged.conflicts.length) io.say(`合并完成，有 ${merged.conflicts.length} 处冲突，需要在程序里选定。`)
    return 0
  }
}
