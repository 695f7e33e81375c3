/**
 * One package out of the exchange folder: taken where its sender is trusted and nothing in it asks for a person's eyes.
 * Everything else waits, and whoever looks at it decides by the same preview as for a file from a stick.
 */
import { classFolder } from '#sync/folder-names.ts'
import { integrityOf } from '#sync/integrity.ts'
import type { ClassPlan } from '#sync/import-plan.ts'
import { manyDeletions } from '#sync/many-deletions.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { union, type Range } from '#sync/ranges.ts'
import type { Desk } from '../desk.ts'
import { keepAside } from '../held.ts'
import { planFile, takeFile, type ImportDeps, type Planned } from '../import.ts'
import { keysOf } from '../keys.ts'

export interface FolderPackage {
  readonly bytes: Uint8Array
  /** Whose directory it lies in, and the folder of its class. */
  readonly device: string
  readonly folder: string
}

/** stranger: a person must first say that the PC is trusted; the file is read again then. */
export type WaitsFor = 'stranger' | 'look'

export type FolderTaken =
  | { readonly kind: 'taken' | 'own' | 'waiting' | 'refused'; readonly cls: string; readonly have: Record<string, Range[]>; readonly waitsFor?: WaitsFor; readonly operations: number }
  | { readonly kind: 'own-work' }
  | { readonly kind: 'no-space' }

const LOOK: Readonly<Record<'deletions' | 'revoked' | 'forked' | 'findings', string>> = {
  deletions: '里面要删除很多条记录，没有自动采用。本机数据没有改动。请看过再导入。',
  revoked: '里面有已停用电脑的改动，没有自动采用。本机数据没有改动。请看过再导入。',
  forked: '同一台电脑的同一批改动有两种说法，没有自动采用。本机数据没有改动。请联系那台电脑的使用人，看过再导入。',
  findings: '采用后会有对不上的地方（例如身份证号相同、床位重复），没有自动采用。本机数据没有改动。请看过再导入。'
}

export async function takeFolderPackage(desk: Desk, { bytes, device, folder }: FolderPackage, deps: ImportDeps): Promise<FolderTaken> {
  const { db } = desk
  const now = desk.now()
  const order = { file: bytes, fileName: '交换文件夹的文件.pxb', device: desk.identity.device, now, way: 'folder' as const }
  const planned = await planFile(db, order, deps)
  if (planned.kind === 'refused') {
    await keepAside(db, { ...order, ...planned, bytes })
    return { kind: 'refused', cls: folder, have: {}, operations: 0 }
  }
  const { plan, from } = planned
  const [one] = plan.classes
  const { sender } = plan.manifest
  if (!one || plan.classes.length > 1 || sender.device !== device || classFolder(one.cls) !== folder) {
    await keepAside(db, { ...order, bytes, from: sender.device, code: 'misplaced', sentence: '交换文件夹里的这个文件不在它该在的位置，可能被人搬动过，没有采用。本机数据没有改动。请告诉管理交换文件夹的人。' })
    return { kind: 'refused', cls: folder, have: {}, operations: 0 }
  }
  const about = { cls: one.cls, have: insideOf(planned, one), operations: one.operations }
  if (plan.identityAlarm) return { kind: 'own-work' }
  if (one.operations === 0 && !one.writes.keys.length && !one.alarms.length) return { kind: device === desk.identity.device ? 'own' : 'taken', ...about }
  if (from.trust === 'unknown') return { kind: 'waiting', ...about, waitsFor: 'stranger' }
  const reason = await reasonToLook(desk, one)
  const named = { ...order, fileName: `${sender.computer || `电脑 ${device.slice(0, 4)}`} ${one.title}.pxb` }
  if (reason) {
    await keepAside(db, { ...named, bytes, from: device, code: 'waiting', sentence: LOOK[reason] })
    return { kind: 'waiting', ...about, waitsFor: 'look' }
  }
  const outcome = await takeFile(db, { ...named, ...(desk.who() ? { by: desk.who() } : {}) }, new Set(), deps)
  if (outcome.kind === 'imported') return { kind: 'taken', ...about }
  if (outcome.kind === 'no-space') return { kind: 'no-space' }
  if (outcome.kind === 'identity-alarm') return { kind: 'own-work' }
  // Something was typed here between the two looks.
  return { kind: 'waiting', ...about, waitsFor: 'stranger' }
}

async function reasonToLook({ db }: Desk, plan: ClassPlan): Promise<keyof typeof LOOK | undefined> {
  if (manyDeletions([plan])) return 'deletions'
  if (plan.afterRevocation.length) return 'revoked'
  if (plan.alarms.length) return 'forked'
  if (!plan.integrity.length) return undefined
  // What was wrong before is on the screen already, and must not hold up every file that touches it.
  const before = integrityOf(plan.before, new Set(plan.writes.records.keys()), new OpenedValues(await keysOf(db, plan.cls)))
  const known = new Set(before.map((finding) => JSON.stringify(finding)))
  return plan.integrity.some((finding) => !known.has(JSON.stringify(finding))) ? 'findings' : undefined
}

/** What the file itself holds, so that it is known what would leave the folder with it. */
function insideOf({ holds }: Planned, { cls }: ClassPlan): Record<string, Range[]> {
  const have: Record<string, Range[]> = {}
  for (const { device, n0, n1, cls: of } of holds) if (of === cls) have[device] = [...union(have[device] ?? [], [[n0, n1]])]
  return have
}
