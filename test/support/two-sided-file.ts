/** A package in which two PCs have written one class apart: questions, a person put on the list twice, one bed for two. */
import { MemoryReplica } from '#sync/memory-replica.ts'
import { planImport } from '#sync/import-plan.ts'
import { readPackage, type ReceivedPackage } from '#sync/package-read.ts'
import { writePackage } from '#sync/package-write.ts'
import type { Value } from '#sync/operation.ts'
import { testSigner, testVerify } from './test-keys.ts'

export const TWO_SIDED_CLASS = 'twosidedclass01'

class Pc {
  readonly signer
  readonly replica: MemoryReplica
  readonly name: string
  readonly person: string
  constructor(name: string, person: string) {
    this.name = name
    this.person = person
    this.signer = testSigner(name)
    this.replica = new MemoryReplica(this.signer)
  }
  write(record: string, set: Readonly<Record<string, Value>>, now: number): void {
    this.replica.write(TWO_SIDED_CLASS, record, set, { person: this.person, why: 'edit', now })
  }
  async file(now: number): Promise<Uint8Array> {
    const written = await writePackage({ id: `two-sided-${now}`, kind: 'full', createdAt: new Date(now).toISOString(), person: this.person, computer: this.name, campus: '', authors: [...this.replica.heardOf.values()], classes: [await this.replica.toSend(TWO_SIDED_CLASS, [])] }, this.signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }
  async take(file: Uint8Array, now: number): Promise<void> {
    const plan = await planImport((await readPackage(file, { verify: testVerify })) as ReceivedPackage, this.replica, { now })
    if (plan.kind !== 'plan') throw new Error(plan.sentence)
    this.replica.accept(plan)
  }
}

/** `now`: milliseconds since 1970, after all that was written. 教务-07 wrote at 09:00 of it, 哈西-02 an hour later. */
export async function twoSidedFile(now: number): Promise<Uint8Array> {
  const [office, campus] = [new Pc('教务-07', '张老师'), new Pc('哈西-02', '李辅导员')]
  const [made, early, late] = [now - 86_400_000, now - 7_200_000, now - 3_600_000] as const
  office.write(`class/${TWO_SIDED_CLASS}`, { name: '第3期监狱警察培训班', sponsor: '演示科技协会', hostMode: '承办', arriveOn: '2026-11-24', withdrawOn: '2026-11-27', place: '第一报告厅' }, made)
  const names = ['王芳', '李强', '赵敏']
  for (const [i, name] of names.entries()) office.write(`trainee/${'abc'[i]}`, { name, organization: '演示一监', order: i + 1, status: '在册' }, made)
  office.write('room/r1', { number: '301', kind: '标间', beds: 2 }, made)
  office.write('task/t1', { department: '教务处', matter: '印发方案', person: '张老师' }, made)
  await campus.take(await office.file(made), made)
  for (const [pc, at, n] of [[office, early, 1], [campus, late, 2]] as const) {
    pc.write(`class/${TWO_SIDED_CLASS}`, { place: `第${'二三'[n - 1]}报告厅`, goal: n === 1 ? '提高执法能力' : '规范执法' }, at)
    for (const id of 'abc') pc.write(`trainee/${id}`, { phone: `1990000${n}00${id.charCodeAt(0) % 10}` }, at)
    pc.write('task/t1', { person: pc.person, dueOn: '2026-11-2' + n }, at)
    pc.write('mealDay/2026-11-24|学员', { date: '2026-11-24', diners: '学员', lunch: 40 + n }, at)
  }
  // The same newcomer at two desks.
  office.write('trainee/d', { name: '孙悦', organization: '演示二监', order: 4, status: '在册', position: '科长' }, early)
  campus.write('trainee/e', { name: '孙悦', organization: '演示二监', order: 4, status: '在册', phone: '19900000009' }, late)
  campus.write('stay/e', { roomId: 'r1', bed: 1 }, late)
  office.write('stay/a', { roomId: 'r1', bed: 1 }, early)
  await campus.take(await office.file(early), late)
  return campus.file(now)
}
