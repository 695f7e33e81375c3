/**
 * 档案目录 (第六条（七）, 第八条（七）): one file a class, its papers in three stages, each with pages and term of keeping.
 * Without any entry it is the college's 归档范围 to be filled in by hand.
 */
import { papersToList, STAGE_BEARERS } from '#domain/closing/archive-index.ts'
import { ARCHIVE_STAGES, type ArchiveItem } from '#domain/closing.ts'
import { inOrder } from '#domain/in-order.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, gap, listSheet } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { signingColumns } from '#documents/parts/sign-off.ts'
import type { TextCell } from '#documents/parts/text-table.ts'

type Line = readonly (string | TextCell)[]
const CHINESE = ['一', '二', '三'] as const

export const archiveIndex: PaperMaker = (snapshot, { college }) => {
  const { class: own, archiveItems } = snapshot
  const listed = archiveItems.length ? inOrder(archiveItems) : papersToList([], college?.archiveTerms ?? [], { 项目负责人: own.leaderName, 辅导员: undefined }).map((item, i) => ({ id: String(i), ...item }))
  const kept = listed.filter(({ notApplicable }) => !notApplicable)
  const absent = listed.filter(({ notApplicable }) => notApplicable).map(({ title }) => title)
  const pages = kept.reduce((sum, item) => sum + (item.pages ?? 0), 0)
  const filed = kept.filter(({ filedOn }) => filedOn).length
  let number = 0
  const rows = ARCHIVE_STAGES.flatMap((stage, i): Line[] => {
    const own = kept.filter((item) => item.stage === stage)
    return [[{ text: `${CHINESE[i]}、${stage}（${STAGE_BEARERS[stage]}归集）`, span: 8, style: 'TableHead', align: 'left' }], ...own.map((item) => itemLine(++number, item, archiveItems.length > 0))]
  })
  const section = listSheet({
    title: `${own.name}档案目录`,
    info: [`班次编号：${own.code ?? '＿＿＿＿＿＿'}　　主办单位：${own.sponsor}`, `培训时间：${dayRange(own)}　　共${kept.length}件，已归档${filed}件${pages ? `，${pages}页` : '，共＿＿＿页'}`],
    columns: [
      { title: '序号', mm: 12 }, { title: '题名', mm: 52, align: 'left' }, { title: '责任者', mm: 20 }, { title: '日期', mm: 23 }, { title: '页数', mm: 13 }, { title: '载体', mm: 15 },
      { title: '期限', mm: 15 }, { title: '备注', mm: 20 }
    ],
    rows,
    after: [
      ...(absent.length ? [gap(), paragraph('SheetText', `本班次没有：${absent.join('、')}。`, { keepLines: true })] : []),
      gap(),
      signingColumns(FORM_WIDTH.portrait, [['归档人签字：', '（辅导员）', BLANK_DAY], ['审核人签字：', '（项目负责人）', BLANK_DAY], ['接收人签字：', '（档案保管人）', BLANK_DAY]])
    ]
  })
  return [{ sections: [section] }]
}

function itemLine(number: number, item: ArchiveItem, isKept: boolean): Line {
  const remark = [isKept && !item.filedOn ? '待归档' : '', item.remark ?? ''].filter(Boolean).join('；')
  return [String(number), item.title, item.responsible ?? '', (item.date ?? '').replaceAll('-', '.'), item.pages === undefined ? '' : String(item.pages), item.medium ?? '', item.term ?? '', remark]
}
