import type { ArchiveItem } from './closing.ts'

/** Required papers that are neither filed nor said not to occur. */
export const archiveGaps = (items: readonly ArchiveItem[]): ArchiveItem[] => items.filter(({ required, filedOn, notApplicable }) => required && !filedOn && !notApplicable)

/** 归档 is done when there is a 档案目录 and every required paper of it is filed. */
export const archiveDone = (items: readonly ArchiveItem[]): boolean => items.length > 0 && archiveGaps(items).length === 0
