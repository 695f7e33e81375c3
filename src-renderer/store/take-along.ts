/**
 * 带走 and 带回: one person with several PCs, and a stick between them. What leaves is encrypted to those PCs alone, so nobody
 * types a passphrase; what comes back is taken at once where it asks nothing of a person.
 */
import { isExtract } from '#domain/need-to-know/extract.ts'
import { ORG } from '#domain/college.ts'
import { comparedHaves } from '#sync/export-selection.ts'
import { manyDeletions } from '#sync/many-deletions.ts'
import type { Have, Ranges } from '#sync/ranges.ts'
import type { Desk } from './desk.ts'
import { exportClasses, readAcks, type ExportOrder, type ExportOutcome } from './export.ts'
import { planFile, takeFile, type ImportDeps, type ImportOrder, type ImportOutcome, type Planned, type RefusedImport } from './import.ts'
import { readAllClasses } from './read.ts'
import type { BanciDb, PeerRow } from './schema.ts'

/** A person's other PCs under the names they have now; one that took a new name is no longer written to under the old one. */
export async function ownPcs(db: BanciDb): Promise<PeerRow[]> {
  const peers = await db.peers.toArray()
  const former = new Set(peers.map(({ incarnationOf }) => incarnationOf))
  return peers.filter(({ d, trust }) => trust === 'own' && !former.has(d))
}

/** One class here and on another PC, as far as that one has told. */
export interface Standing {
  readonly cls: string
  readonly title: string
  /** Operations here that the other PC lacks, and there that are lacking here. */
  readonly here: number
  readonly there: number
}

export type TakenAlong =
  | { readonly kind: 'no-own-pc' }
  /** These have never told the key that files for them are encrypted to: any file of theirs does. */
  | { readonly kind: 'no-key'; readonly pcs: readonly PeerRow[] }
  /** Each of them holds everything that stands here. */
  | { readonly kind: 'nothing-new' }
  | (Extract<ExportOutcome, { kind: 'written' }> & { readonly classes: readonly string[]; readonly pcs: readonly PeerRow[]; readonly standings: readonly Standing[] })
  | Extract<ExportOutcome, { kind: 'refused' }>

/** Everything new for all own PCs in one file. */
export async function takeAlong(desk: Desk, from: ExportOrder['from']): Promise<TakenAlong> {
  const { db } = desk
  const pcs = await ownPcs(db)
  if (!pcs.length) return { kind: 'no-own-pc' }
  const keyless = pcs.filter(({ recipient }) => !recipient)
  if (keyless.length) return { kind: 'no-key', pcs: keyless }
  const standings = await standingsWith(db, pcs)
  const told = Math.min(...pcs.map(({ sentAt = 0 }) => sentAt))
  const heard = new Set((await db.imports.filter(({ at }) => at >= told).toArray()).flatMap(({ classes = [] }) => classes))
  // What was heard since is told back, so that it need not be sent again.
  const chosen = standings.filter(({ cls, here, there }) => here > 0 || there > 0 || heard.has(cls)).map(({ cls }) => cls)
  if (!chosen.length) return { kind: 'nothing-new' }
  const classes = chosen.filter((cls) => cls !== ORG)
  const written = await exportClasses(desk, { classes, recipients: pcs.map(({ d }) => d), from }, {})
  return written.kind === 'refused' ? written : { ...written, classes, pcs, standings: standings.filter(({ here, there }) => here > 0 || there > 0) }
}

/** Every class against what these PCs told last: the most that any of them lacks or has. */
export async function standingsWith(db: BanciDb, pcs: readonly PeerRow[]): Promise<Standing[]> {
  const [acks, haves, titles] = await Promise.all([readAcks(db), readHaves(db), titlesOf(db)])
  const here = new Set(titles.keys())
  // Extracts of a class that is here itself are this PC's own affair.
  const classes = [...new Set([...haves.keys(), ...acks.keys()])].filter((cls) => !isExtract(cls) || here.has(cls)).sort()
  return classes.map((cls) => {
    const against = pcs.map(({ d }) => comparedHaves(haves.get(cls) ?? NOTHING, acks.get(cls)?.get(d) ?? NOTHING))
    return { cls, title: titles.get(cls) ?? '学院设置', here: Math.max(0, ...against.map(({ onlyA }) => onlyA)), there: Math.max(0, ...against.map(({ onlyB }) => onlyB)) }
  })
}

const NOTHING: Have = new Map()

async function readHaves(db: BanciDb): Promise<ReadonlyMap<string, Have>> {
  const byClass = new Map<string, Map<string, Ranges>>()
  await db.have.each(({ cls, d, ranges }) => {
    if (ranges.length) byClass.set(cls, (byClass.get(cls) ?? new Map()).set(d, ranges))
  })
  return byClass
}

async function titlesOf(db: BanciDb): Promise<ReadonlyMap<string, string>> {
  const classes = await readAllClasses(db)
  const sources = new Set(classes.map(({ id }) => id))
  return new Map(classes.filter(({ extractOf }) => extractOf === undefined || !sources.has(extractOf)).map(({ id, name }) => [id, name]))
}

export type BroughtBack =
  | { readonly kind: 'taken'; readonly outcome: Extract<ImportOutcome, { kind: 'imported' }>; readonly computer: string; readonly standings: readonly Standing[] }
  /** A person looks at the preview first. */
  | { readonly kind: 'asks' }
  | RefusedImport
  | Extract<ImportOutcome, { kind: 'no-space' }>

/** Takes a file of an own PC at once where nothing in it asks. Of anybody else it is looked at first, as ever. */
export async function bringBack(db: BanciDb, order: ImportOrder, deps: ImportDeps = {}): Promise<BroughtBack> {
  const planned = await planFile(db, order, deps)
  if (planned.kind === 'refused') return planned
  if (planned.from.trust !== 'own' || asks(planned)) return { kind: 'asks' }
  const standings = planned.plan.classes.map(({ cls, title, writes }): Standing => {
    const { onlyA, onlyB } = comparedHaves(planned.haves.get(cls) ?? NOTHING, writes.ack)
    return { cls, title, here: onlyA, there: onlyB }
  })
  const outcome = await takeFile(db, order, new Set(), deps)
  if (outcome.kind === 'refused' || outcome.kind === 'no-space') return outcome
  if (outcome.kind !== 'imported') return { kind: 'asks' }
  return { kind: 'taken', outcome, computer: planned.plan.manifest.sender.computer, standings: standings.filter(({ here, there }) => here > 0 || there > 0) }
}

/** A file that a person took back once is not taken again by itself. */
const asks = ({ plan, earlier }: Planned): boolean =>
  earlier?.undone !== undefined || plan.identityAlarm || manyDeletions(plan.classes) > 0 || plan.classes.some(({ conflicts, integrity, alarms, afterRevocation, digest }) => conflicts.length > 0 || integrity.length > 0 || alarms.length > 0 || afterRevocation.length > 0 || digest === 'different')
