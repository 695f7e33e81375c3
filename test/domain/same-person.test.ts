import { describe, expect, test } from 'vitest'
import { mergePersons, type PersonChange, type PersonFacts } from '#domain/merge-persons.ts'
import { samePersons, type Listed } from '#domain/same-person.ts'

const listed = (id: string, made: string, fields: Partial<Listed> = {}): Listed => ({ id, made, name: '王芳', ...fields })

describe('who may be one person', () => {
  test('is asked of one name and unit, or of one telephone, put on the list by different PCs or lists', () => {
    expect(samePersons([listed('b', 'pc1'), listed('a', 'pc2')])).toEqual([['a', 'b']])
    expect(samePersons([listed('a', 'pc1', { name: '王 芳', organization: '演示省一监' }), listed('b', 'pc2', { organization: '演示省一监' })])).toEqual([['a', 'b']])
    expect(samePersons([listed('a', 'pc1', { phone: '199 0000 0001' }), listed('b', 'pc2', { name: '王方', phone: '19900000001' })])).toEqual([['a', 'b']])
  })
  test('is not asked of two on one list, of different units, of those who left, and where ID numbers tell', () => {
    expect(samePersons([listed('a', 'pc1'), listed('b', 'pc1')])).toEqual([])
    expect(samePersons([listed('a', 'pc1', { organization: '一监' }), listed('b', 'pc2', { organization: '二监' })])).toEqual([])
    expect(samePersons([listed('a', 'pc1'), listed('b', 'pc2', { status: '已替换' })])).toEqual([])
    expect(samePersons([listed('a', 'pc1', { idNumber: '1' }), listed('b', 'pc2', { idNumber: '2' })])).toEqual([])
  })
  test('is not asked of an office telephone that many share', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => listed(id, id, { name: `王${id}`, phone: '88880000' }))
    expect(samePersons(people)).toEqual([])
    expect(samePersons(people.slice(0, 3))).toHaveLength(3)
  })
})

const facts = (of: Partial<PersonFacts>): PersonFacts => ({ trainees: [], attendance: [], stays: [], handouts: [], certificates: [], ...of })
/** What is left when the changes are done. */
function after(of: PersonFacts, changes: readonly PersonChange[]): Record<string, Record<string, unknown>> {
  const rows = new Map<string, Record<string, unknown>>()
  const put = (table: string, all: readonly { id: string }[]) => all.forEach(({ id, ...row }) => rows.set(`${table}/${id}`, row))
  put('trainee', of.trainees)
  put('stay', of.stays)
  put('handout', of.handouts)
  put('certificate', of.certificates)
  put('attendance', of.attendance.map(({ id, marks }) => ({ id, ...marks })))
  for (const { table, id, set, remove } of changes) {
    if (remove) rows.delete(`${table}/${id}`)
    else rows.set(`${table}/${id}`, Object.fromEntries(Object.entries({ ...rows.get(`${table}/${id}`), ...set }).filter(([, value]) => value !== null)))
  }
  return Object.fromEntries(rows)
}

describe('one person out of two records', () => {
  const of = facts({
    trainees: [
      { id: 'a', name: '王芳', position: '科长', order: 1 },
      { id: 'b', name: '王芳', position: '处长', phone: '19900000001', order: 9, source: '现场补录' },
      { id: 'c', name: '李强', status: '已替换', replacedBy: 'b' }
    ],
    attendance: [{ id: 's1', marks: { a: '到', b: '迟到' } }, { id: 's2', marks: { b: '请假' } }, { id: 's3', marks: { a: '到' } }],
    stays: [{ id: 'b', roomId: 'r1', bed: 2 }],
    handouts: [{ id: 'a', told: true }, { id: 'b', kit: true }],
    certificates: [{ id: 'a', number: '0101' }, { id: 'b', number: '0102', receivedOn: '2026-11-28' }]
  })
  test('keeps what it says, gets what only the other one says, and the other one is gone everywhere', () => {
    const merged = mergePersons(of, 'a', 'b')!
    expect(after(of, merged.changes)).toEqual({
      'trainee/a': { name: '王芳', position: '科长', phone: '19900000001', order: 1 },
      'trainee/c': { name: '李强', status: '已替换', replacedBy: 'a' },
      'attendance/s1': { a: '到' }, 'attendance/s2': { a: '请假' }, 'attendance/s3': { a: '到' },
      'stay/a': { roomId: 'r1', bed: 2 },
      'handout/a': { told: true, kit: true },
      // A certificate is one paper: the receipt of another one is not written onto it.
      'certificate/a': { number: '0101' }
    })
    expect(merged.moved).toEqual(['手机', '签到 1 次', '住宿', '发放记录'])
    expect(merged.dropped).toEqual(['职务', '签到', '结业证书'])
  })
  test('the other way round keeps the other one', () => {
    const rows = after(of, mergePersons(of, 'b', 'a')!.changes)
    expect([rows['trainee/a'], rows['stay/b'], rows['attendance/s1'], rows['certificate/b']]).toEqual([undefined, { roomId: 'r1', bed: 2 }, { b: '迟到' }, { number: '0102', receivedOn: '2026-11-28' }])
  })
  test('does not put a bed together out of two', () => {
    const two = facts({ trainees: of.trainees, stays: [{ id: 'a', roomId: 'r1', bed: 1 }, { id: 'b', roomId: 'r2', bed: 2, arrivedAt: '2026-11-24T01:00:00Z' }] })
    expect(after(two, mergePersons(two, 'a', 'b')!.changes)['stay/a']).toEqual({ roomId: 'r1', bed: 1 })
  })
  test('one who replaced the other does not point at nobody', () => {
    const one = facts({ trainees: [{ id: 'a', name: '王芳', status: '已替换', replacedBy: 'b' }, { id: 'b', name: '王芳' }] })
    expect(after(one, mergePersons(one, 'a', 'b')!.changes)['trainee/a']).toEqual({ name: '王芳', status: '已替换' })
    expect(after(one, mergePersons(one, 'b', 'a')!.changes)['trainee/b']).toEqual({ name: '王芳' })
  })
  test('needs two records', () => {
    expect(mergePersons(of, 'a', 'a')).toBeUndefined()
    expect(mergePersons(of, 'a', 'x')).toBeUndefined()
  })
})
