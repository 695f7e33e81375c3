/** 用印登记 (第六条（二）, 第三条（十）): every seal put on a paper of this class, kept by 办公室. */
import type { Sealing } from '#domain/agreement.ts'
import { shortDate } from '#domain/calendar.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { sealedPaper } from './sealed-paper.ts'

/** Of one page, the numbered ones and those to write in by hand. */
const ROWS = 13

export const sealRegister: PaperMaker = (snapshot) => {
  const { class: own, sealings } = snapshot
  const rows = inOrderOfSealing(sealings).map((sealing) => {
    const { version } = sealedPaper(snapshot, sealing)
    return [day(sealing.sealedOn), sealing.paper, version, sealing.seal, sealing.copies === undefined ? '' : String(sealing.copies), sealing.reason ?? '', spreadName(sealing.applicant ?? ''), spreadName(sealing.approver ?? ''), day(sealing.approvedOn), spreadName(sealing.keeper ?? ''), '']
  })
  return [{
    sections: [listSheet({
      title: `${own.name}用印登记`,
      info: [`班次编号：${own.code ?? '＿＿＿＿＿＿'}`],
      paper: 'landscape', rowHeight: 10, rows: numbered(rows), blanks: Math.max(0, ROWS - rows.length),
      signatures: '监印人签字：＿＿＿＿＿＿＿＿　　办公室负责人签字：＿＿＿＿＿＿＿＿',
      columns: [
        { title: '序号', mm: 12 }, { title: '用印日期', mm: 24 }, { title: '文件名称', mm: 38, align: 'left' }, { title: '版次', mm: 17 }, { title: '印章', mm: 28 }, { title: '份数', mm: 12 },
        { title: '用印事由', mm: 34, align: 'left' }, { title: '经办人', mm: 18, face: 'name' }, { title: '批准人', mm: 18, face: 'name' }, { title: '批准日期', mm: 24 }, { title: '监印人', mm: 18, face: 'name' }, { title: '备注', mm: 14 }
      ]
    })]
  }]
}

const day = (date: string | undefined): string => (date ? shortDate(date) : '')

/** By the day of the seal; those still to come after them, in the order in which they were applied for. */
const inOrderOfSealing = (sealings: readonly Sealing[]): Sealing[] => {
  const rank = ({ sealedOn, appliedOn, id }: Sealing): string => `${sealedOn ?? '9'} ${appliedOn ?? '9'} ${id}`
  return [...sealings].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
