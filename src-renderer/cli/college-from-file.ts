/** The college and classes in a file of ours: a .pxb package or the plain JSON of a college. */
import { ORG } from '#domain/college.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { signerOf } from '#sync/device.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { collegeFactsFrom, collegeFrom, snapshotFrom } from '#sync/snapshot-records.ts'
import { BadInput } from './command.ts'
import { openPackage, parseJson, readInput } from './package-files.ts'

export interface CollegeInFile {
  readonly facts: CollegeFacts
  readonly classes: readonly ClassSnapshot[]
}

/** Throws BadInput with a sentence for a person. Plain JSON begins with a brace; anything else is opened as a package. */
export async function collegeFromFile(file: string, passphrase: string | undefined, now: number): Promise<CollegeInFile> {
  const bytes = await readInput(file)
  return bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80) === 0x7b ? collegeFromJson(file, bytes) : collegeFromPackage(file, passphrase, now)
}

function collegeFromJson(file: string, bytes: Uint8Array): CollegeInFile {
  const outcome = readCollegeFile(parseJson(file, bytes))
  if (outcome.kind === 'refused') throw new BadInput(`“${file}”：${outcome.sentence}`)
  return outcome
}

/** Read into a replica that lives for this command alone; values whose key did not travel stay out of the papers. */
async function collegeFromPackage(file: string, passphrase: string | undefined, now: number): Promise<CollegeInFile> {
  const received = await openPackage(file, passphrase)
  const plan = await planImport(received, new MemoryReplica(signerOf(new Uint8Array(32).fill(1))), { now })
  if (plan.kind === 'refused') throw new BadInput(`“${file}”：${plan.sentence}`)
  const org = plan.classes.find(({ cls }) => cls === ORG)?.writes.records ?? new Map()
  const college = collegeFrom(org)
  const classes = plan.classes.filter(({ cls }) => cls !== ORG).flatMap(({ cls, writes }) => snapshotFrom(cls, writes.records, writes.keys, college) ?? [])
  return { facts: collegeFactsFrom(org, classes), classes }
}
