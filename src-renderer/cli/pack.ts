/** `pack COLLEGE.json --out FILE.pxb`: from the documented plain JSON to a package. */
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { signerOf, type Signer } from '#sync/device.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import type { PackageInput } from '#sync/package-write.ts'
import { writeSnapshots } from '#sync/snapshot-records.ts'
import { BadInput, WrongUsage, type Command } from './command.ts'
import { parseJson, readCall, readInput, writePackageFile } from './package-files.ts'

export const pack: Command = {
  name: 'pack',
  summary: '把学院数据文件（JSON）做成交换文件',
  help: `用法：node out/main/cli.js pack 学院.json --out 文件.pxb [--passphrase-file 口令文件]

读取 resources/demo 里说明的学院数据文件，写出一个含全部班次的交换文件（.pxb）。
口令写在口令文件的第一行。敏感班次必须加口令。
每次打包都以一台新电脑的身份签名；同一份数据打包两次，导入后仍是同一批记录。
标准输出给出 JSON：file、encrypted、device、classes（cls、title、operations）。`,
  run: async (args, io) => {
    const { files, out, passphrase } = await readCall(args)
    if (files.length !== 1 || out === undefined) throw new WrongUsage('请写明一个学院数据文件和 --out，例如：pack 学院.json --out 学院.pxb')
    const { facts, classes } = await readCollege(files[0]!)
    const signer = signerOf(randomBytes(32))
    const input = await packCollege(facts, classes, { signer, now: Date.now(), computer: hostname().slice(0, 100) })
    await writePackageFile(out, input, signer, passphrase, io)
    io.result({ file: out, encrypted: passphrase !== undefined, device: signer.device, classes: input.classes.map(({ cls, title, segments }) => ({ cls, title, operations: segments.reduce((sum, { n0, n1 }) => sum + n1 - n0 + 1, 0) })) })
    return 0
  }
}

async function readCollege(file: string): Promise<{ facts: CollegeFacts; classes: readonly ClassSnapshot[] }> {
  const read = readCollegeFile(parseJson(file, await readInput(file)))
  if (read.kind === 'refused') throw new BadInput(`“${file}”：${read.sentence}没有写出文件。请改正后再试。`)
  return read
}

/**
 * A package of whole classes, written by a PC that exists for this package alone: a key that was used before would
 * number its operations from 1 again, and be taken for a copied PC.
 */
export async function packCollege(facts: CollegeFacts, classes: readonly ClassSnapshot[], by: { signer: Signer; now: number; computer: string; random?: (length: number) => Uint8Array }): Promise<PackageInput> {
  const replica = new MemoryReplica(by.signer)
  writeSnapshots(replica, facts, classes, { person: '命令行', why: 'new', now: by.now }, by.random ?? ((length) => new Uint8Array(randomBytes(length))))
  const sent = await Promise.all([...replica.classes.keys()].map((cls) => replica.toSend(cls, [])))
  return { id: `pack-${by.signer.device}`, kind: 'full', createdAt: new Date(by.now).toISOString(), person: '', computer: by.computer, campus: '', authors: [], classes: sent }
}
