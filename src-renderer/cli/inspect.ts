/** `inspect FILE.pxb`: what a package is and holds, without a single value of a person. */
import { planImport } from '#sync/import-plan.ts'
import { signerOf } from '#sync/device.ts'
import { digestOf } from '#sync/digest.ts'
import { isDeleted, type RecordState } from '#sync/heads.ts'
import { isSealed } from '#sync/operation.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import type { Have } from '#sync/ranges.ts'
import { BadInput, WrongUsage, type Command } from './command.ts'
import { openPackage, readCall } from './package-files.ts'

export const inspect: Command = {
  name: 'inspect',
  summary: '查看交换文件里有什么（不显示个人信息）',
  help: `用法：node out/main/cli.js inspect 文件.pxb [--passphrase-file 口令文件]

检查签名和完整性，在标准输出给出 JSON：
  encrypted、id、kind（full 全部 | delta 增量 | receipt 回执）、createdAt、sender、authors
  classes   每个班次：cls、title、sensitive、operations、segments、tables（每张表 records、deleted、conflicts）、
            sealed（加密保存的内容种类，opens 表示文件里有没有密钥）、have（发送方持有的序号）、missing（缺少的序号）、
            unknown（新版本才认识的表和字段）、digest
打不开或被改动的文件退出码为 1。`,
  run: async (args, io) => {
    const { files, out, passphrase } = await readCall(args)
    if (files.length !== 1 || out !== undefined) throw new WrongUsage('请写明一个交换文件，例如：inspect 学院.pxb')
    const pkg = await openPackage(files[0]!, passphrase)
    const replica = new MemoryReplica(signerOf(new Uint8Array(32).fill(1)))
    const plan = await planImport(pkg, replica, { now: Date.now() })
    if (plan.kind === 'refused') throw new BadInput(`“${files[0]}”：${plan.sentence}`)
    const { id, kind, createdAt, sender, authors, classes } = pkg.manifest
    io.result({
      encrypted: pkg.encrypted, id, kind, createdAt, sender, authors,
      classes: plan.classes.map((each) => {
        const about = classes.find(({ cls }) => cls === each.cls)!
        const { records } = each.writes
        return {
          cls: each.cls, title: each.title, sensitive: about.sensitive, operations: about.operations, segments: about.segments,
          tables: tablesOf(records, each.changes),
          sealed: sealedOf(records, new Set(each.writes.keys.map((key) => key.id))),
          have: plainHave(pkg.haves.get(each.cls) ?? new Map()),
          missing: Object.fromEntries(each.missing.map(({ device, ranges }) => [device, ranges])),
          unknown: each.unknown,
          digest: pkg.digests.get(each.cls) ?? digestOf(records)
        }
      })
    })
    return 0
  }
}

function tablesOf(records: ReadonlyMap<string, RecordState>, changes: readonly { table: string; conflicts: readonly string[] }[]): Record<string, { records: number; deleted: number; conflicts: number }> {
  const tables = new Map<string, { records: number; deleted: number; conflicts: number }>()
  const of = (table: string) => tables.get(table) ?? tables.set(table, { records: 0, deleted: 0, conflicts: 0 }).get(table)!
  for (const [name, record] of records) of(name.slice(0, name.indexOf('/')))[isDeleted(record) ? 'deleted' : 'records']++
  for (const { table, conflicts } of changes) of(table).conflicts += conflicts.length
  return Object.fromEntries(tables)
}

function sealedOf(records: ReadonlyMap<string, RecordState>, keys: ReadonlySet<string>): { kind: string; values: number; opens: boolean }[] {
  const kinds = new Map<string, { kind: string; values: number; opens: boolean }>()
  for (const record of records.values()) {
    for (const { v } of [...record.values()].flatMap(({ heads }) => heads)) {
      if (!isSealed(v)) continue
      const found = kinds.get(v.seal) ?? { kind: v.seal, values: 0, opens: true }
      kinds.set(v.seal, { kind: v.seal, values: found.values + 1, opens: found.opens && keys.has(v.key) })
    }
  }
  return [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

const plainHave = (have: Have): Record<string, unknown> => Object.fromEntries(have)
