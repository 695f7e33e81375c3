import { describe, expect, it } from 'vitest'
import { countByStatus, groupsOf, shownTrainees } from '#features/roster/roster-rows.ts'
import { addition, newcomers, substitution } from '#features/roster/roster-changes.ts'
import type { Trainee } from '#domain/trainee.ts'

const wang: Trainee = { id: 'a', name: '王芳', organization: '演示省第一监狱', group: '第2组', order: 1 }
const li: Trainee = { id: 'b', name: '李𬭎', organization: '演示省第二监狱', group: '第10组', order: 2 }
const zhao: Trainee = { id: 'c', name: '赵敏', organization: '演示省第一监狱', status: '退出', order: 3 }
const all = [zhao, li, wang]

describe('the list of trainees', () => {
  it('is in roster order, whatever order the database gave', () => {
    expect(shownTrainees(all, { words: '' }).map(({ name }) => name)).toEqual(['王芳', '李𬭎', '赵敏'])
  })

  it('finds by every word typed, in name, unit or phone, rare characters too', () => {
    expect(shownTrainees(all, { words: '第一监狱 赵' })).toEqual([zhao])
    expect(shownTrainees(all, { words: '𬭎' })).toEqual([li])
  })

  it('can show one group, those without a group, or one status', () => {
    expect(shownTrainees(all, { words: '', group: '第2组' })).toEqual([wang])
    expect(shownTrainees(all, { words: '', group: '' })).toEqual([zhao])
    expect(shownTrainees(all, { words: '', status: '退出' })).toEqual([zhao])
  })

  it('counts those who come apart from those who do not', () => {
    expect(countByStatus(all)).toEqual({ 在册: 2, 已替换: 0, 退出: 1 })
  })

  it('names groups as people count them', () => {
    expect(groupsOf(all)).toEqual(['第2组', '第10组'])
  })
})

describe('deeds on the list', () => {
  it('a substitute takes place and group; the one replaced stays and says by whom', () => {
    const [come, gone] = substitution(wang, 'n', { name: '孙强', organization: '演示省第一监狱' })
    expect(come!.set).toEqual({ name: '孙强', organization: '演示省第一监狱', group: '第2组', order: 1, status: '在册', source: '替换' })
    expect(gone).toEqual({ table: 'trainee', id: 'a', set: { status: '已替换', replacedBy: 'n' } })
    const after = [...all.slice(0, 2), { ...wang, status: '已替换' as const }, { id: '0', name: '孙强', order: 1 }]
    expect(shownTrainees(after, { words: '' }).map(({ name }) => name)).toEqual(['王芳', '孙强', '李𬭎', '赵敏'])
  })

  it('somebody added at the desk comes last and is known as such', () => {
    expect(addition(all, 'n', { name: '钱进' }).set).toMatchObject({ order: 4, source: '现场补录' })
  })

  it('newcomers of a list keep the order of the list', () => {
    expect(newcomers(all, ['x', 'y'], [{ name: '甲' }, { name: '乙' }]).map(({ set }) => set?.['order'])).toEqual([4, 5])
  })
})
