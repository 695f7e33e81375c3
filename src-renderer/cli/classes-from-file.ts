/** The classes in a file of ours: a .pxb package or the plain JSON of a college. */
import { ORG } from '#domain/college.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { signerOf } from '#sync/device.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { collegeFrom, snapshotFrom } from '#sync/snapshot-records.ts'
import { BadInput } from './command.ts'
import { openPackage, parseJson, readInput } from './package-files.ts'

/** Throws BadInput with a sentence for a person. Plain JSON begins with a brace; anything else is opened as a package. */
export async function classesFromFile(file: string, passphrase: string | undefined, now: number): Promise<readonly ClassSnapshot[]> {
  const bytes = await readInput(file)
  return bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80) === 0x7b ? classesFromJson(file, bytes) : classesFromPackage(file, passphrase, now)
}

function classesFromJson(file: string, bytes: Uint8Array): readonly ClassSnapshot[] {
  const outcome = readCollegeFile(parseJson(file, bytes))
  if (outcome.kind === 'refused') throw new BadInput(`“${file}”：${outcome.sentence}`)
  return outcome.classes
}

/** Read into a replica that lives for this command alone; values whose key did not travel stay out of the papers. */
async function classesFromPackage(file: string, passphrase: string | undefined, now: number): Promise<readonly ClassSnapshot[]> {
  const received = await openPackage(file, passphrase)
  const plan = await planImport(received, new MemoryReplica(signerOf(new Uint8Array(32).fill(1))), { now })
  if (plan.kind === 'refused') throw new BadInput(`“${file}”：${plan.sentence}`)
  const college = collegeFrom(plan.classes.find(({ cls }) => cls === ORG)?.writes.records ?? new Map())
  return plan.classes.filter(({ cls }) => cls !== ORG).flatMap(({ cls, writes }) => snapshotFrom(cls, writes.records, writes.keys, college) ?? [])
}
