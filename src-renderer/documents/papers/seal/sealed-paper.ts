/** Which 材料版次 a record of 用印 is about: what its papers say of the sealed paper by themselves. */
import type { Sealing } from '#domain/agreement.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

export interface SealedPaper {
  /** 第2版; empty where nobody knows. */
  readonly version: string
  /** What stands in the page header. */
  readonly code: string
  /** Beginning of the hash, as in the code. */
  readonly hash: string
  readonly pages: number | undefined
}

/** What was exported here has the number that stands on the paper itself; of another 实施方案 it is the one under which it was issued. */
export function sealedPaper({ paperVersions }: Pick<ClassSnapshot, 'paperVersions'>, sealing: Sealing): SealedPaper {
  const found = versionOf(paperVersions, sealing)
  const number = sealing.version ?? sealing.planRevision ?? found?.number
  return { version: number === undefined ? '' : `第${number}版`, code: found?.code ?? '', hash: (sealing.hash ?? found?.hash ?? '').slice(0, 10).toUpperCase(), pages: sealing.pages ?? found?.pages }
}

/** The one that was applied for; of a record that names none, by its title, the last that was given out before it was sealed. */
function versionOf(versions: readonly PaperVersion[], { versionId, paper, sealedOn }: Sealing): PaperVersion | undefined {
  if (versionId) return versions.find(({ id }) => id === versionId)
  const same = versions.filter(({ title, issuedOn }) => title === paper.trim() && (!sealedOn || issuedOn <= sealedOn))
  return same.reduce<PaperVersion | undefined>((last, one) => (!last || one.number > last.number ? one : last), undefined)
}
