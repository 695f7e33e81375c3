/**
 * What would happen if this package were taken: steps 7 to 10 of an import. Everything is worked out in memory and
 * nothing is written; the caller shows it to a person and then stores `writes` of the classes that person wants.
 */
import type { Alarm } from './arrivals.ts'
import { aheadMs, earlyMs, madeAt, type IsSuspect } from './clock-guard.ts'
import { originFrom, describeConflict, type Conflict, type OriginOf } from './conflicts.ts'
import { beyondCutOffs, cutOffsOf, type Revocations } from './cut-offs.ts'
import { digestOf } from './digest.ts'
import { headsOf, type RecordState } from './heads.ts'
import { freshLimits, mergeInto, type Limits } from './import-merge.ts'
import { integrityOf, type IntegrityFinding } from './integrity.ts'
import { Hostile, Malformed } from './malformed.ts'
import type { Author, Manifest } from './manifest.ts'
import type { Written } from './operation.ts'
import { OpenedValues } from './opened-values.ts'
import type { ReceivedPackage } from './package-read.ts'
import { refused, type Refused } from './package-refusal.ts'
import { gaps, minus, union, type Have, type Ranges } from './ranges.ts'
import { changeOf, countTables, type Counts, type RecordChange } from './record-changes.ts'
import type { ReplicaReader } from './replica.ts'
import type { SealKey } from './seal.ts'
import type { Segment } from './segment.ts'
import { writerOf, type WhoWrote } from './who-wrote.ts'

export interface ImportPlan {
  readonly kind: 'plan'
  readonly manifest: Manifest
  readonly classes: readonly ClassPlan[]
  /** PCs that the package tells of, the sender among them. */
  readonly authors: ReadonlyMap<string, Author>
  /** Work under this PC's own name that it does not know or wrote otherwise: it must take a new identity before anything is stored. */
  readonly identityAlarm: boolean
}

export interface ClassPlan {
  readonly cls: string
  readonly title: string
  /** Nothing of it was here before. */
  readonly isNew: boolean
  readonly operations: number
  readonly alreadyHere: number
  readonly tables: ReadonlyMap<string, Counts>
  readonly changes: readonly RecordChange[]
  readonly conflicts: readonly Conflict[]
  /** `table` or `table.field` that only a newer version knows; kept, not shown. */
  readonly unknown: readonly string[]
  /** TABLE/ID and field whose text holds a `*`: a masked value, taken as the text it is. */
  readonly masked: readonly { readonly record: string; readonly field: string }[]
  readonly missing: readonly { readonly device: string; readonly ranges: Ranges }[]
  readonly clocksAhead: readonly { readonly device: string; readonly aheadMs: number }[]
  /** PCs whose stamps lie more than a year before the class was made. */
  readonly clocksBehind: readonly { readonly device: string; readonly earlyMs: number }[]
  readonly alarms: readonly Alarm[]
  /** New work of PCs that were put out of use, beyond what was held of them then: taken only when a person says so. */
  readonly afterRevocation: readonly { readonly device: string; readonly ranges: Ranges }[]
  readonly integrity: readonly IntegrityFinding[]
  /** Whether both PCs hold the same afterwards; not-comparable while one of them lacks something. */
  readonly digest: 'equal' | 'different' | 'not-comparable'
  readonly before: ReadonlyMap<string, RecordState>
  readonly writes: ClassWrites
}

/** Exactly what the store puts away for one class, in one transaction. */
export interface ClassWrites {
  /** TABLE/ID to the whole new state. */
  readonly records: ReadonlyMap<string, RecordState>
  readonly segments: readonly Segment[]
  /** All that is held of the class afterwards. */
  readonly have: Have
  /** Highest stamp per PC among what is new. */
  readonly lastStamps: ReadonlyMap<string, number>
  readonly keys: readonly SealKey[]
  /** What the sender holds: next time it need not be sent. */
  readonly ack: Have
  /** Of what is new. */
  readonly people: WhoWrote
  /** Copies of ceded work among what is new. */
  readonly again: readonly Written[]
}

export interface PlanDeps {
  /** This PC's clock, milliseconds since 1970. */
  readonly now: number
  /** Absent where nobody decides whom to trust: on the command line. */
  readonly revocations?: Revocations
}


export async function planImport(pkg: ReceivedPackage, replica: ReplicaReader, deps: PlanDeps): Promise<ImportPlan | Refused> {
  const { sender } = pkg.manifest
  const told = new Map<string, Author>([...pkg.manifest.authors, { device: sender.device, person: sender.person, computer: sender.computer, campus: sender.campus }].map((author) => [author.device, author]))
  const authors = new Map([...(await replica.authors()), ...told])
  const limits = freshLimits()
  const classes: ClassPlan[] = []
  const segmentsOf = new Map<string, Segment[]>()
  for (const segment of pkg.segments) segmentsOf.set(segment.cls, segmentsOf.get(segment.cls) ?? []).get(segment.cls)!.push(segment)
  try {
    for (const { cls, title } of pkg.manifest.classes) classes.push(await planClass(pkg, cls, title, segmentsOf.get(cls) ?? [], replica, authors, deps, limits))
  } catch (error) {
    if (error instanceof Malformed) return refused(error instanceof Hostile ? 'hostile' : 'altered')
    throw error
  }
  return { kind: 'plan', manifest: pkg.manifest, classes, authors: told, identityAlarm: classes.some((plan) => plan.alarms.some((alarm) => alarm.device === replica.device)) }
}


async function planClass(pkg: ReceivedPackage, cls: string, title: string, segments: readonly Segment[], replica: ReplicaReader, authors: ReadonlyMap<string, Author>, deps: PlanDeps, limits: Limits): Promise<ClassPlan> {
  const [have, before, ownKeys] = await Promise.all([replica.have(cls), replica.records(cls), replica.keys(cls)])
  const keys = pkg.keys.filter((key) => key.cls === cls && !ownKeys.some((own) => own.id === key.id && own.kind === key.kind))
  const { arrivals, merge } = await mergeInto(cls, segments, have, before, replica, limits)
  const values = new OpenedValues([...ownKeys, ...keys])
  const all = new Map([...before, ...merge.records])
  const made = madeAt(all.get(`class/${cls}`), deps.now)
  const isSuspect: IsSuspect = ({ t }) => aheadMs(t, deps.now) > 0 || earlyMs(t, made) > 0
  const changes = [...merge.records].map(([name, record]) => changeOf(name, before.get(name), record, values, isSuspect))
  const conflicts = changes.flatMap(({ table, id, conflicts: fields }) => fields.map((field) => ({ name: `${table}/${id}`, field, record: all.get(`${table}/${id}`)! })))
  const heads = conflicts.flatMap(({ record, field }) => headsOf(record, field))
  const [newer, older] = [originFrom(authors, merge.people), originFrom(authors, await replica.people(cls, heads.filter(({ d, n }) => writerOf(merge.people, d, n) === undefined)))]
  const originOf: OriginOf = (head) => (writerOf(merge.people, head.d, head.n) === undefined ? older : newer)(head)
  const haveAfter = new Map([...[...have.keys()].map((device) => [device, []] as const), ...merge.known.ranges()])
  const senderHave = pkg.haves.get(cls) ?? new Map<string, Ranges>()
  return {
    cls, title,
    isNew: have.size === 0,
    operations: merge.operations,
    alreadyHere: arrivals.alreadyHere,
    tables: countTables(changes),
    changes,
    conflicts: conflicts.map(({ name, field, record }) => describeConflict(name, field, record, values, originOf)),
    unknown: [...merge.unknown].sort(),
    masked: merge.masked,
    missing: missingOf(haveAfter, senderHave),
    clocksAhead: [...merge.lastStamps].map(([device, t]) => ({ device, aheadMs: aheadMs(t, deps.now) })).filter((clock) => clock.aheadMs > 0),
    clocksBehind: [...merge.firstStamps].map(([device, t]) => ({ device, earlyMs: earlyMs(t, made) })).filter((clock) => clock.earlyMs > 0),
    alarms: arrivals.alarms,
    afterRevocation: deps.revocations ? await afterRevocation(deps.revocations, cls, have, haveAfter, merge.revocations) : [],
    integrity: merge.records.size ? integrityOf(all, new Set(merge.records.keys()), values) : [],
    digest: !pkg.digests.has(cls) || !sameHave(haveAfter, senderHave) ? 'not-comparable' : digestOf(all) === pkg.digests.get(cls) ? 'equal' : 'different',
    before,
    writes: { records: merge.records, segments: arrivals.fresh, have: haveAfter, lastStamps: merge.lastStamps, keys, ack: senderHave, people: merge.people, again: merge.again }
  }
}

async function afterRevocation(revocations: Revocations, cls: string, have: Have, haveAfter: Have, arrived: readonly Written[]): Promise<ClassPlan['afterRevocation']> {
  const statements = [...(await revocations.statements(cls)), ...arrived].filter(({ device }) => revocations.counts(device))
  return beyondCutOffs(have, haveAfter, revocations, cutOffsOf(statements))
}

/** Numbers below the highest one known, or held by the sender, that are not here. */
function missingOf(have: Have, senderHave: Have): { device: string; ranges: Ranges }[] {
  return [...new Set([...have.keys(), ...senderHave.keys()])].sort().flatMap((device) => {
    const held = have.get(device) ?? []
    const ranges = union(gaps(held), minus(senderHave.get(device) ?? [], held))
    return ranges.length ? [{ device, ranges }] : []
  })
}

const sameHave = (a: Have, b: Have): boolean => [...new Set([...a.keys(), ...b.keys()])].every((device) => JSON.stringify(a.get(device) ?? []) === JSON.stringify(b.get(device) ?? []))
