import type { PaperId } from '#domain/paper-kinds.ts'
import type { PaperVersion } from '#domain/paper-version.ts'

/** Of the versions of one paper, of all its files, the one given out last; undefined where none was. */
export const latestVersion = (versions: readonly PaperVersion[], kind: PaperId): PaperVersion | undefined =>
  versions
    .filter((version) => version.kind === kind)
    .reduce<PaperVersion | undefined>((last, one) => (!last || one.issuedOn > last.issuedOn || (one.issuedOn === last.issuedOn && one.number > last.number) ? one : last), undefined)
