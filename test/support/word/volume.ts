/**
 * Many papers as one file: starting LibreOffice, Chromium or the SDK for each of two hundred files takes minutes, and none of
 * them cares which file a section stands in. What is found there is looked for again paper by paper.
 */
import { DEFAULT_FONTS } from '#documents/house.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import { writeFile, type PaperPlan } from '#documents/registry.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

export interface Volume {
  readonly bytes: Uint8Array
  readonly plans: readonly PaperPlan[]
  readonly pages: number
}

const isOfficial = ({ sections }: PaperPlan): boolean => sections.some(({ section }) => section.footer === 'official')

/** Official papers, which have even and odd pages, in one volume, all others in a second; an empty one is left out. */
export async function volumes(plans: readonly PaperPlan[], snapshot: ClassSnapshot, options: PaperOptions): Promise<Volume[]> {
  const bound = [plans.filter(isOfficial), plans.filter((plan) => !isOfficial(plan))].filter((group) => group.length)
  return Promise.all(bound.map(async (group) => ({
    bytes: await writeFile({ ...group[0]!, sections: group.flatMap(({ sections }) => sections) }, snapshot, DEFAULT_FONTS, options),
    plans: group,
    pages: group.reduce((sum, { pages }) => sum + pages, 0)
  })))
}
