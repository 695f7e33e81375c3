/**
 * 离岗交接单: whoever leaves a post of this class before it ends hands over what is still open, what is in hand, and the
 * accounts, keys and PCs. One a person who bears the class (项目负责人, 辅导员), and one of anybody else who is asked for.
 */
import { LEADER } from '#domain/cards/card-people.ts'
import { dayOfWork, openWorkOf } from '#domain/closing/open-work.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Section } from '#documents/paper.ts'
import type { PaperFile, PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection, numbered } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { signingColumns } from '#documents/parts/sign-off.ts'
import { factTable, textTable, withoutOrphans } from '#documents/parts/text-table.ts'

const WIDTH = FORM_WIDTH.portrait

interface Leaver {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly department: string
}

/** The leader's id among those who may leave; a leader is no record of the 工作人员. */

export const postHandover: PaperMaker = (snapshot, { about }) => {
  const bearers = leaversOf(snapshot)
  const asked = bearers.filter(({ id, post }) => about?.includes(id) ?? (post === '项目负责人' || post === '辅导员'))
  const posts = asked.map(({ post, department }) => (post === '部门参与人' ? `${department}${post}` : post))
  const nameOf = (post: string, i: number): string => `离岗交接单（${post}${posts.indexOf(post) === posts.lastIndexOf(post) ? '' : posts.slice(0, i + 1).filter((other) => other === post).length}）`
  const files = asked.map((leaver, i): PaperFile => ({ about: leaver.id, name: nameOf(posts[i]!, i), sections: [postHandoverForm(snapshot, leaver)] }))
  return files.length ? files : [{ sections: [postHandoverForm(snapshot, undefined)] }]
}

function leaversOf({ class: own, staff }: ClassSnapshot): Leaver[] {
  const leader = own.leaderName ? [{ id: LEADER, name: own.leaderName, post: '项目负责人', department: own.leaderDepartment ?? '教务处' }] : []
  return [...leader, ...staff.filter(({ role }) => role !== '主办单位派驻人员').map(({ id, name, role, department }) => ({ id, name, post: role, department: department ?? '' }))]
}

function postHandoverForm(snapshot: ClassSnapshot, leaver: Leaver | undefined): Section {
  const { class: own } = snapshot
  const work = leaver ? openWorkOf(snapshot, leaver.name) : []
  const papers = work.filter(({ kind }) => kind === '材料')
  const tasks = work.filter(({ kind }) => kind !== '材料')
  const columns = [{ title: '序号', mm: 12 }, { title: '类别', mm: 20 }, { title: '事项', mm: 68, align: 'left' as const }, { title: '时限', mm: 26 }, { title: '进展和注意事项', mm: 44, align: 'left' as const }]
  const lines = (rows: readonly (readonly string[])[], spare: number): string[][] => [...rows.map((row) => [...row]), ...Array.from({ length: rows.length ? 1 : spare }, () => ['', '', '', ''])]
  return formSection([
    ...formHead(`${own.name}离岗交接单`, WIDTH, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    factTable(WIDTH, [
      ['培训时间', dayRange(own)],
      ['离岗人', leaver?.name ?? '', '部门和岗位', leaver ? `${leaver.department}${leaver.post}` : ''],
      ['接手人', '', '部门和岗位', ''],
      ['离岗原因', '', '离岗时间', `${BLANK_DAY}　　时`]
    ]),
    formHeading('一、未办结的事项'),
    withoutOrphans(textTable(columns, numbered(lines(tasks.map(({ kind, matter, dueOn, note }) => [kind, matter, dayOfWork(dueOn), note]), 4)))),
    formHeading('二、经手的材料'),
    textTable([{ title: '序号', mm: 12 }, { title: '材料名称', mm: 98, align: 'left' }, { title: '份数', mm: 14 }, { title: '存放处和去向', mm: 46, align: 'left' }], numbered(lines(papers.map(({ matter, note }) => [matter, '', note]), 3).map((row) => row.slice(0, 3)))),
    formHeading('三、账号、钥匙和电脑'),
    textTable([{ title: '项目', mm: 60, align: 'left' }, { title: '名称或编号', mm: 56 }, { title: '交接情况', mm: 54 }], HELD.map((item) => [item, '', ''])),
    paragraph('SheetText', '以上事项、材料和物品已当面交接清楚，未尽事项由离岗人继续说明。口令不写在本单上，当面更改。', { keepNext: true, keepLines: true }),
    signingColumns(WIDTH, [['离岗人签字：', BLANK_DAY], ['接手人签字：', BLANK_DAY], ['监交人签字：', BLANK_DAY]]),
    paragraph('SheetInfo', '本单一式三份，离岗人、接手人各执一份，一份归入班次档案。', { keepLines: true })
  ])
}

/** Blanks: none of it is known to the program, and no password is ever written down. */
const HELD = ['班次台所用电脑、U盘', '微信工作群群主或管理员', '办公系统、邮箱账号', '会场、公寓、库房钥匙', '印章借用件和其他物品'] as const
