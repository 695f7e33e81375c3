/** An office, a campus that imports, and a forger who once got a copy of what they sent each other. */
import { webcrypto } from 'node:crypto'
import { takeFile } from '#store/import.ts'
import { commit } from '#store/commit.ts'
import { sealTail } from '#store/seal-tail.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { DELETED } from '#sync/operation.ts'
import { writePackage } from '#sync/package-write.ts'
import { seal, sealKey } from '#sync/seal.ts'
import type { Signer } from '#sync/device.ts'
import { dice } from '#support/dice.ts'
import { MONDAY_MORNING, openTestDesk, type TestDesk } from '#support/test-desk.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'
import { partsOf, type Parts } from './forge.ts'

export const CLS = 'class1'
export const PASSPHRASE = '三月三十一'

export interface Scene {
  readonly campus: TestDesk
  readonly office: Signer
  /** Unknown to everybody. */
  readonly forger: Signer
  /** What the office would send next: new to the campus. */
  readonly fresh: Uint8Array
  readonly freshLocked: Uint8Array
  /** The parts of that package. */
  readonly parts: Parts
  /** Segments of the class by author, as bytes; the campus's own among them. */
  readonly segments: { readonly office: readonly Uint8Array[]; readonly campus: readonly Uint8Array[]; readonly org: readonly Uint8Array[] }
}

/** The campus as it stands before each attack; the same every time but for its key. */
export async function openScene(): Promise<Scene> {
  const [office, forger] = [testSigner('教务处'), testSigner('外人')]
  const replica = new MemoryReplica(office)
  const key = sealKey(CLS, 'identity', new Uint8Array(64).fill(9))
  replica.held(CLS).keys.push(key)
  const by = (minutes: number) => ({ person: '张老师', why: 'edit', now: MONDAY_MORNING - 3_600_000 + minutes * 60_000 })
  replica.write('org', 'college/college', { name: '演示学院' }, by(0))
  replica.write(CLS, `class/${CLS}`, { name: '骨干班', sponsor: '演示单位', hostMode: '承办', sensitive: false }, by(0))
  for (const [id, name] of [['a', '王芳'], ['b', '李强'], ['c', '赵一']] as const) replica.write(CLS, `trainee/${id}`, { name, phone: `1990000000${id.charCodeAt(0) - 96}`, idNumber: seal(key, `trainee/${id}`, 'idNumber', '990101198001010012') }, by(1))
  replica.write(CLS, 'attendance/arrival', { a: '到', b: '请假' }, by(2))
  const package_ = async (id: string, passphrase?: string) => {
    const written = await writePackage(
      { id, kind: 'delta', createdAt: new Date(MONDAY_MORNING).toISOString(), person: '张老师', computer: '教务-07', campus: '', authors: [], classes: [await replica.toSend('org', []), await replica.toSend(CLS, [])] },
      office, passphrase ? { passphrase, workFactor: 2 } : { unencrypted: true }
    )
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }
  const campus = await openTestDesk('李辅导员')
  const taken = await takeFile(campus.db, { file: await package_('first'), fileName: 'a.pxb', device: campus.identity.device, now: campus.now() }, new Set(), { verify: testVerify })
  if (taken.kind !== 'imported') throw new Error(taken.kind)
  await commit(campus, CLS, [{ table: 'trainee', id: 'a', set: { phone: '19911111111' } }], 'edit')
  await sealTail(campus, CLS)
  await commit(campus, CLS, [{ table: 'trainee', id: 'b', set: { remark: '晚到' } }], 'edit')
  replica.write(CLS, 'trainee/a', { position: '科长', phone: '19922222222' }, by(40))
  replica.write(CLS, 'trainee/d', { name: '钱二', fieldOfNextYear: 'x' }, by(41))
  replica.write(CLS, 'tableOfNextYear/1', { what: 1 }, by(42))
  replica.write(CLS, 'trainee/c', { [DELETED]: true }, by(43))
  const fresh = await package_('second')
  const ofCampus = await campus.db.segs.where('cls').equals(CLS).filter((row) => row.d === campus.identity.device).toArray()
  const ofOffice = (cls: string) => replica.held(cls).segments.map(({ bytes }) => bytes)
  return {
    campus, office, forger, fresh,
    freshLocked: await package_('second', PASSPHRASE),
    parts: partsOf(fresh),
    segments: { office: ofOffice(CLS), campus: ofCampus.map(({ bytes }) => bytes), org: ofOffice('org') }
  }
}

/** Seeded choices. */
export class Roll {
  readonly next: () => number
  constructor(seed: number) {
    this.next = dice(seed)
  }
  below = (count: number): number => Math.floor(this.next() * count)
  of = <T>(list: readonly T[]): T => list[this.below(list.length)]!
  bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => this.below(256))
}

export const subtle = webcrypto.subtle as SubtleCrypto
