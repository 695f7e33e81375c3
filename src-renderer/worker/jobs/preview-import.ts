/** What a file would change, boiled down to what the screen shows; the plan itself stays here. */
import { fieldOf, isTableName, TABLES, type TableSpec } from '#domain/tables.ts'
import { aboutSpan } from '#domain/span-words.ts'
import type { Scalar } from '#domain/field.ts'
import { keysOf } from '#store/keys.ts'
import { keepAside, type Kept } from '#store/held.ts'
import { NAMED_AFTER } from '#store/record-titles.ts'
import { planFile, type EarlierImport, type RefusedImport } from '#store/import.ts'
import type { Trust } from '#store/trust.ts'
import { originFrom, type OriginOf } from '#sync/conflicts.ts'
import { NO_RECORD, visible } from '#sync/heads.ts'
import type { ClassPlan } from '#sync/import-plan.ts'
import { fieldChanges, type Counts, type RecordChange } from '#sync/record-changes.ts'
import type { Author } from '#sync/manifest.ts'
import { DELETED } from '#sync/operation.ts'
import type { IntegrityCode } from '#sync/integrity.ts'
import { OpenedValues, isLocked, type Shown } from '#sync/opened-values.ts'
import { manyDeletions } from '#sync/many-deletions.ts'
import type { Ranges } from '#sync/ranges.ts'
import { verifyNatively } from '../verify.ts'
import { workerDesk } from '../worker-desk.ts'

export interface PreviewImportOrder {
  readonly file: Uint8Array
  readonly fileName: string
  readonly passphrase?: string
}

export interface PreviewedField {
  readonly field: string
  readonly label: string
  readonly before: Scalar
  readonly after: Scalar
}

/** A field that two PCs filled in differently: both values stand side by side. */
export interface Dispute {
  readonly field: string
  readonly label: string
  readonly values: readonly { readonly value: Scalar; readonly person: string; readonly computer: string }[]
}

export interface PreviewedRecord {
  readonly table: string
  readonly tableLabel: string
  readonly id: string
  readonly title: string
  readonly what: RecordChange['what']
  readonly disputes: readonly Dispute[]
  readonly fields: readonly PreviewedField[]
}

export interface PreviewedClass {
  readonly cls: string
  readonly title: string
  readonly isNew: boolean
  readonly operations: number
  readonly counts: Counts
  /** The first records of each kind; `more` tells how many are not listed. */
  readonly records: readonly PreviewedRecord[]
  readonly more: number
  readonly missing: readonly { readonly computer: string; readonly ranges: Ranges }[]
  /** How far clocks are off, in round words. */
  readonly clocksAhead: readonly { readonly computer: string; readonly span: string }[]
  readonly clocksBehind: readonly { readonly computer: string; readonly span: string }[]
  readonly unknownParts: number
  readonly forked: boolean
  /** New work of a PC out of use; taken only when a person says so. */
  readonly afterRevocation: readonly { readonly computer: string; readonly ranges: Ranges }[]
  /** Both PCs would hold the same work and yet not the same class. */
  readonly differs: boolean
  /** It loses so much that a person must type how many records. */
  readonly losesMany: boolean
  readonly findings: readonly string[]
}

export interface ImportPreview {
  readonly kind: 'preview'
  readonly sender: Author
  readonly trust: Trust
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly encrypted: boolean
  /** It only tells what has arrived at the sender. */
  readonly receipt: boolean
  readonly earlier?: EarlierImport
  readonly identityAlarm: boolean
  readonly classes: readonly PreviewedClass[]
}

const MOST_LISTED = 500

/** `kept`: the file was put aside. One that only waits for its passphrase is not. */
export type RefusedPreview = RefusedImport & { readonly kept?: Kept }

export async function run(order: PreviewImportOrder): Promise<ImportPreview | RefusedPreview> {
  const desk = await workerDesk('')
  const planned = await planFile(desk.db, { ...order, device: desk.identity.device, now: desk.now() }, { verify: verifyNatively })
  if (planned.kind === 'refused') {
    if (planned.code === 'needs-passphrase' || planned.code === 'wrong-passphrase') return planned
    return { ...planned, kept: await keepAside(desk.db, { ...planned, bytes: order.file, fileName: order.fileName, now: desk.now() }) }
  }
  const { plan, earlier, from } = planned
  const computers = new Map([...(await desk.db.peers.toArray()).map((peer) => [peer.d, peer.computer] as const), ...[...plan.authors].map(([d, author]) => [d, author.computer] as const)])
  const computer = (device: string): string => (device === desk.identity.device ? '本机' : computers.get(device) || `电脑 ${device.slice(0, 4)}`)
  const classes = await Promise.all(plan.classes.map(async (one) => previewOf(one, new OpenedValues([...(await keysOf(desk.db, one.cls)), ...one.writes.keys]), plan.authors, computer)))
  const { sender, createdAt } = plan.manifest
  return { kind: 'preview', sender, trust: from.trust, createdAt, encrypted: order.passphrase !== undefined, receipt: plan.manifest.kind === 'receipt', identityAlarm: plan.identityAlarm, classes, ...(earlier ? { earlier } : {}) }
}

function previewOf(plan: ClassPlan, values: OpenedValues, authors: ReadonlyMap<string, Author>, computer: (device: string) => string): PreviewedClass {
  const touched = plan.changes.filter((change) => change.what !== 'unchanged' || change.conflicts.length)
  const originOf = originFrom(authors, plan.writes.people)
  const counts = { new: 0, changed: 0, deleted: 0, unchanged: 0, conflict: 0 }
  for (const table of plan.tables.values()) for (const what of ['new', 'changed', 'deleted', 'unchanged', 'conflict'] as const) counts[what] += table[what]
  return {
    cls: plan.cls,
    title: plan.title,
    isNew: plan.isNew,
    operations: plan.operations,
    counts,
    records: touched.slice(0, MOST_LISTED).map((change) => recordOf(plan, change, values, originOf, computer)),
    more: Math.max(0, touched.length - MOST_LISTED),
    missing: plan.missing.map(({ device, ranges }) => ({ computer: computer(device), ranges })),
    clocksAhead: plan.clocksAhead.map(({ device, aheadMs }) => ({ computer: computer(device), span: aboutSpan(aheadMs) })),
    clocksBehind: plan.clocksBehind.map(({ device, earlyMs }) => ({ computer: computer(device), span: aboutSpan(earlyMs) })),
    unknownParts: plan.unknown.length,
    forked: plan.alarms.some((alarm) => alarm.kind === 'forked'),
    afterRevocation: plan.afterRevocation.map(({ device, ranges }) => ({ computer: computer(device), ranges })),
    differs: plan.digest === 'different',
    losesMany: manyDeletions([plan]) > 0,
    findings: plan.integrity.map(({ code, records }) => `${INTEGRITY[code]}：${records.map((name) => titleOf(plan, name, values)).join('、')}`)
  }
}

/** What cannot be true at once; nothing is repaired, a person looks at it after the import. */
const INTEGRITY: Readonly<Record<IntegrityCode, string>> = { 'same-id-number': '身份证号相同', 'same-bed': '排在同一张床位', 'missing-reference': '所指的记录不在', 'same-numbers': '号段重叠', 'same-person': '可能是同一个人', 'too-many-counselors': '辅导员超过两名' }

function titleOf(plan: ClassPlan, named: string, values: OpenedValues): string {
  const own = named.slice(0, named.indexOf('/'))
  const table = (isTableName(own) ? NAMED_AFTER[own] : undefined) ?? own
  const name = `${table}/${named.slice(own.length + 1)}`
  const spec: TableSpec | undefined = isTableName(table) ? TABLES[table] : undefined
  const record = plan.writes.records.get(name) ?? plan.before.get(name) ?? NO_RECORD
  const title = spec?.title ? shown(values.show(name, spec.title, visible(record, spec.title) ?? null)) : null
  return title === null ? (spec?.label ?? table) : String(title)
}

const shown = (value: Shown): Scalar => (isLocked(value) ? '（未随文件提供）' : value)

function recordOf(plan: ClassPlan, change: RecordChange, values: OpenedValues, originOf: OriginOf, computer: (device: string) => string): PreviewedRecord {
  const { table, id, what, conflicts } = change
  const spec: TableSpec | undefined = isTableName(table) ? TABLES[table] : undefined
  const label = (field: string): string => (field === DELETED ? '去留' : ((isTableName(table) ? fieldOf(table, field)?.label : undefined) ?? field))
  const disputes = plan.conflicts.filter((conflict) => conflict.table === table && conflict.id === id)
  return {
    table, id, what,
    tableLabel: spec?.label ?? table,
    title: titleOf(plan, `${table}/${id}`, values),
    disputes: disputes.map(({ field, sides }) => ({ field, label: label(field), values: sides.map((side) => ({ value: shown(side.value), person: side.person, computer: computer(side.device) })) })),
    fields: fieldChanges(plan, change, values, originOf).filter(({ field }) => !conflicts.includes(field)).map(({ field, before, after }) => ({ field, label: label(field), before: shown(before), after: shown(after) }))
  }
}
