/** Papers under a seal (第六条（二）): which version of each is sealed, and how one says that it no longer holds. */
import type { Sealing } from '../agreement.ts'
import type { PaperVersion, VersionState } from '../paper-version.ts'
import type { ClassSnapshot } from '../snapshot.ts'

export interface SealedPaper {
  readonly sealing: Sealing
  readonly version: PaperVersion
}

type Facts = Pick<ClassSnapshot, 'sealings' | 'paperVersions'>

const byId = (versions: readonly PaperVersion[]): ReadonlyMap<string, PaperVersion> => new Map(versions.map((version) => [version.id, version]))

/** The version that a sealing is about; undefined where it was not exported here or the record has not arrived. */
export const versionOfSealing = ({ versionId }: Pick<Sealing, 'versionId'>, versions: readonly PaperVersion[]): PaperVersion | undefined => versions.find(({ id }) => id === versionId)

/** Of each paper the version sealed last, in the order of its kind and what it is about: an older one is history. */
export function sealedPapers({ sealings, paperVersions }: Facts): SealedPaper[] {
  const versions = byId(paperVersions)
  const newest = new Map<string, SealedPaper>()
  for (const sealing of sealings) {
    const version = sealing.sealedOn && sealing.versionId ? versions.get(sealing.versionId) : undefined
    if (!version) continue
    const paper = `${version.kind}|${version.about ?? ''}`
    const other = newest.get(paper)
    if (!other || rank(sealing, version) > rank(other.sealing, other.version)) newest.set(paper, { sealing, version })
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sealed]) => sealed)
}

const rank = ({ sealedOn, id }: Sealing, { number }: PaperVersion): string => `${sealedOn} ${String(number).padStart(6, '0')} ${id}`

/** What is worth comparing with the class as it is: what is under a seal or on its way there, and the last export of each paper. */
export function watchedVersions({ sealings, paperVersions }: Facts): PaperVersion[] {
  const named = new Set(sealings.flatMap(({ versionId }) => versionId ?? []))
  const last = new Map<string, PaperVersion>()
  for (const version of paperVersions) {
    const paper = `${version.kind}|${version.about ?? ''}`
    const other = last.get(paper)
    if (!other || version.number > other.number) last.set(paper, version)
  }
  return paperVersions.filter((version) => named.has(version.id) || last.get(`${version.kind}|${version.about ?? ''}`) === version)
}

/** 方案已变更，此件为第12版; undefined while it holds. */
export function staleWords({ kind, number }: Pick<PaperVersion, 'kind' | 'number'>, found: VersionState | undefined): string | undefined {
  if (!found || found.state === 'current') return undefined
  return `${found.state === 'gone' ? '所记内容已删去' : kind === 'plan' ? '方案已变更' : '内容已变更'}，此件为第${number}版`
}

/** Places named in one sentence; the rest is counted. */
const MOST_PLACES = 6

/** 不同之处：二、培训班次基本情况·培训地点。 Empty where the places cannot be told. */
export const placesSentence = ({ places }: Pick<VersionState, 'places'>): string =>
  places.length ? `不同之处：${places.slice(0, MOST_PLACES).join('；')}${places.length > MOST_PLACES ? `；等${places.length}处` : ''}。` : ''
