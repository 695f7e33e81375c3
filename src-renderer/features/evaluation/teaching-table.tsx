/** 教学质量: a line a lesson and teacher, with the average and its place among them. */
import { shortDate } from '#domain/calendar.ts'
import { ranksOf } from '#domain/teaching/evaluation-scores.ts'
import { titleOf, type Form } from './evaluation-facts.ts'
import { FigureTable } from './figure-table.tsx'

export function TeachingTable({ forms, mark }: { forms: readonly Form[]; mark: number }) {
  const lessons = forms.filter(({ planned }) => planned.kind === '教学质量')
  if (!lessons.length) return null
  const ranks = ranksOf(lessons.map(({ result }) => result.average))
  return (
    <FigureTable aria-label="教学质量统计">
      <caption>教学质量</caption>
      <thead>
        <tr><th scope="col">课题</th><th scope="col">授课人</th><th scope="col">日期</th>{['发放', '回收', '回收率', '总得分', '平均分', '名次', '意见'].map((word) => <th key={word} scope="col" className="figure">{word}</th>)}</tr>
      </thead>
      <tbody>
        {lessons.map(({ planned, result }, i) => (
          <tr key={planned.id}>
            <th scope="row">{titleOf(planned)}</th>
            <td>{planned.session?.teacher}</td>
            <td className="day">{planned.session ? `${shortDate(planned.session.date)}${planned.session.half}` : ''}</td>
            <td className="figure">{result.issued}</td>
            <td className="figure">{result.returned || ''}</td>
            <td className="figure">{result.returnRate === undefined || !result.returned ? '' : `${result.returnRate}%`}</td>
            <td className="figure">{result.scored ? result.total.toFixed(2) : ''}</td>
            <td className="figure" data-low={(result.average ?? 100) < mark}><b>{result.average?.toFixed(2)}</b></td>
            <td className="figure">{ranks[i]}</td>
            <td className="figure">{result.commented || ''}</td>
          </tr>
        ))}
      </tbody>
    </FigureTable>
  )
}
