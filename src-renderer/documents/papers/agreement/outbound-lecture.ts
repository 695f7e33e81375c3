/** 外派授课登记 (第一条): teachers whom another unit invited, approved before they go. */
import { longDate } from '#domain/calendar.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'

/** Of one page, the numbered ones and those to write in by hand. */
const ROWS = 13

export const outboundLecture: PaperMaker = ({ class: own, outboundLectures }) => {
  const lectures = [...outboundLectures].sort((a, b) => ((a.date ?? '9') + a.id < (b.date ?? '9') + b.id ? -1 : 1))
  const day = (date: string | undefined): string => (date ? longDate(date) : '')
  return [{
    sections: [listSheet({
      title: `${own.name}外派授课登记`,
      info: ['应邀外派教师授课，按《教师外出授课管理办法》先批准、后外出。'],
      paper: 'landscape', rowHeight: 10, blanks: Math.max(0, ROWS - lectures.length),
      signatures: '教研部门负责人签字：＿＿＿＿＿＿＿＿　　教务处负责人签字：＿＿＿＿＿＿＿＿',
      columns: [
        { title: '序号', mm: 12 }, { title: '教师', mm: 20, face: 'name' }, { title: '邀请单位', mm: 42, align: 'left', face: 'name' }, { title: '授课日期', mm: 38 }, { title: '题目', mm: 42, align: 'left' },
        { title: '地点', mm: 33 }, { title: '学时', mm: 12 }, { title: '批准人', mm: 18, face: 'name' }, { title: '批准日期', mm: 40 }
      ],
      rows: numbered(lectures.map((lecture) => [spreadName(lecture.teacher), lecture.inviter ?? '', day(lecture.date), lecture.topic ?? '', lecture.place ?? '', lecture.hours === undefined ? '' : String(lecture.hours), spreadName(lecture.approver ?? ''), day(lecture.approvedOn)]))
    })]
  }]
}
