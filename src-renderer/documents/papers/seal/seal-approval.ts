/**
 * 用印审批单 (第六条（二）): one a sealing, its head filled by itself from the paper that was exported. Who agreed signs by hand:
 * the program prints no signature and no seal.
 */
import { SEAL_NAMES, type Sealing } from '#domain/agreement.ts'
import { longDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formSection } from '#documents/parts/form.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { oneEach } from '#documents/parts/one-each.ts'
import { levelOf, shownPhone } from '#documents/parts/person-words.ts'
import { em } from '#documents/parts/text-width.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'
import { sealedPaper } from './sealed-paper.ts'

const TYPES = ['协议合同', '方案', '证明', '证书', '函件', '其他'] as const
/** By what a paper is called; whatever else, 其他. */
const TYPE_WORDS: readonly (readonly [RegExp, (typeof TYPES)[number]])[] = [[/协议|合同/, '协议合同'], [/方案/, '方案'], [/证书/, '证书'], [/证明/, '证明'], [/函|通知/, '函件']]

/** Millimetres to write an opinion in; less where long names take their room, for the form is one page. */
const OPINION = { high: 23, low: 14 } as const
/** Characters of a line. */
const ONE_LINE = 32

export const sealApproval: PaperMaker = (snapshot, options) => {
  const rank = ({ appliedOn, id }: Sealing): string => `${appliedOn ?? '9'} ${id}`
  const sealings = [...snapshot.sealings].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return oneEach(sealings, '用印审批单', (sealing) => [approvalForm(snapshot, sealing, options)])
}

function approvalForm(snapshot: ClassSnapshot, sealing: Sealing | undefined, options: PaperOptions): Section {
  const { class: own } = snapshot
  const paper = sealing && sealedPaper(snapshot, sealing)
  const applicant = applicantOf(snapshot, sealing?.applicant)
  const day = (date: string | undefined): string => (date ? longDate(date) : BLANK_DAY)
  const count = (value: number | undefined, unit: string): string => `${value ?? '＿＿＿＿'}${unit}`
  const recipient = recipientOf(snapshot, sealing)
  const opinion = [own.name, recipient].some((name) => em(name) > ONE_LINE) ? OPINION.low : OPINION.high
  return formSection([
    ...formHead('用印审批单', FORM_WIDTH.portrait, `申请日期：${day(sealing?.appliedOn)}`),
    formTable([
      ...pair(['申请部门', applicant.department], ['申请人', sealing?.applicant ?? '']),
      ...pair(['联系电话', shownPhone(applicant, levelOf('seal-approval', options))], ['主送单位', recipient]),
      ['班次名称', own.name],
      ['文件名称', sealing?.paper ?? ''],
      ['版次', paper?.version ?? '', '内容校验码', paper?.hash ?? ''],
      ['文件编码', paper?.code ?? ''],
      ['材料类型', tickBoxes(TYPES, sealing && typeOf(sealing.paper))],
      ['页数', count(paper?.pages, '页'), '份数', count(sealing?.copies, '份')],
      ['印章种类', sealBoxes(sealing)],
      { label: '用印事由', text: sealing?.reason ?? '', room: 12 },
      { label: '审查', text: '□政治方向和意识形态　□保密和个人信息　□文字、数据和附件\n审查人签字：　　　　　　　　　　　　　　年　　月　　日', room: 15 },
      { label: '部门负责人意见', opinion },
      { label: '财务后勤处\n会签', opinion },
      { label: '分管院领导意见', opinion },
      { label: '院领导意见', opinion },
      ['监印人', '', '实盖份数', '＿＿＿＿份'],
      ['用印时间', '　　年　　月　　日　　时　　分'],
      { label: '备注', text: approvedWords(sealing), room: 12 }
    ])
  ])
}

/** Three a line, so that no choice is cut in two. */
function sealBoxes(sealing: Sealing | undefined): string {
  const boxes = SEAL_NAMES.map((seal) => (seal === sealing?.seal ? `■${seal}（${sealing.copies ?? '＿＿'}枚）` : `□${seal}（＿＿枚）`))
  return [0, 3, 6].map((from) => boxes.slice(from, from + 3).join('　')).join('\n')
}

/** Where the applicant works: the leader, one of the staff, or nobody that we know. */
function applicantOf({ class: own, staff }: ClassSnapshot, name: string | undefined): { readonly department: string; readonly phone?: string | undefined } {
  if (!name) return { department: '' }
  if (name === own.leaderName) return { department: own.leaderDepartment ?? '教务处', phone: own.leaderPhone }
  const one = staff.find((person) => person.name === name)
  return { department: one?.department ?? '', phone: one?.phone }
}

const typeOf = (paper: string): (typeof TYPES)[number] => TYPE_WORDS.find(([words]) => words.test(paper))?.[1] ?? '其他'

/** An agreement goes to the other party, a plan to all departments; of any other paper the applicant writes it in. */
const recipientOf = ({ class: own }: ClassSnapshot, sealing: Sealing | undefined): string => (!sealing ? '' : /协议|合同|通知/.test(sealing.paper) ? own.sponsor : /方案/.test(sealing.paper) ? '学院各有关部门' : '')

const approvedWords = (sealing: Sealing | undefined): string => (sealing?.approver && sealing.approvedOn ? `经${sealing.approver}于${longDate(sealing.approvedOn)}批准。` : '')
