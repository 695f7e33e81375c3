/** Which papers that were given out would read differently now, and where: made again off the screen. */
import { checkVersions } from '#documents/versions.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { VersionState } from '#domain/paper-version.ts'
import { watchedVersions } from '#domain/planning/sealed-papers.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

export interface CheckOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
}

export async function run({ snapshot, college }: CheckOrder): Promise<VersionState[]> {
  return checkVersions(snapshot, watchedVersions(snapshot), { college })
}
