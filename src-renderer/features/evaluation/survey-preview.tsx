/** What each column of the workbook was taken for, and what will be taken; one button takes it. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { LEVELS } from '#domain/evaluation.ts'
import { freezeItems } from '#domain/teaching/evaluation-sheets.ts'
import { lastOrder } from '#domain/in-order.ts'
import type { Change } from '#store/commit.ts'
import { useSave } from '#store/saving.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { freshRound, titleOf, type Form } from './evaluation-facts.ts'
import type { SurveyState } from './use-survey.ts'

const TAKEN = { comment: '意见建议', person: '不读入（评估不记名）', left: '不读入' } as const

export function SurveyPreview({ cls, form: { planned, items, sheets: standing }, survey: state, onClose }: { cls: string; form: Form; survey: SurveyState; onClose(): void }) {
  const save = useSave(cls)
  if (state.kind === 'reading') return <ProgressPanel doing={`正在读“${state.name}”`} />
  const { name, survey } = state
  if (survey.tag === 'refused') return <NoticeBar tone="reason" happened={`没有导入“${name}”。`} todo={survey.sentence} onClose={onClose} />
  const { columns, sheets, missing, unread, empty, mark, bareDigits } = survey
  // The same row of the same file is the same sheet: taken twice, it still counts once.
  const idOf = (row: number): string => `${mark}|${planned.id}|${row}`
  const again = sheets.filter(({ row }) => standing.some(({ id }) => id === idOf(row))).length
  const take = () => {
    const last = lastOrder(standing)
    const made = sheets.map(({ row, answers, comment }, i): Change => ({ table: 'evaluationSheet', id: idOf(row), restore: true, set: { roundId: planned.id, answers, comment: comment ?? null, order: last + 1 + i } }))
    const frozen: Change[] = planned.round?.items ? [] : [{ table: 'evaluationRound', id: planned.id, set: { ...freshRound(planned), items: freezeItems(items) } }]
    void save([...frozen, ...made.filter(({ id }) => !standing.some((sheet) => sheet.id === id))], `导入“${titleOf(planned)}”评估表 ${sheets.length - again} 份`, { tellNow: true })
    onClose()
  }
  return (
    <Preview role="region" aria-label="问卷结果预览">
      <h3>“{name}”：{sheets.length} 份答卷</h3>
      <ul>
        {again ? <li data-tone="reason">{again === sheets.length ? '这个文件已经导入过，不会重复计。' : `其中 ${again} 份以前导入过，不会重复计。`}</li> : null}
        {bareDigits ? <li data-tone="reason">答案里有单个数字，按 4 很满意、3 满意、2 基本满意、1 不满意、0 未使用理解。如果网站里 1 是第一个选项，请改用“选项文字”重新导出。</li> : null}
        {missing.length ? <li data-tone="reason">没有找到这几项，按没有打分算：{missing.join('、')}。</li> : null}
        {unread.length ? <li data-tone="reason">有 {unread.length} 个答案认不出，按没有打分算：{unread.slice(0, 3).map(({ row, text }) => `第${row}行“${text}”`).join('、')}{unread.length > 3 ? '等' : ''}。</li> : null}
        {empty ? <li>{empty} 行一项也没有答，不算一份。</li> : null}
      </ul>
      <div className="table">
        <table aria-label="各列的理解">
          <thead><tr><th scope="col">文件里的列</th><th scope="col">当作</th><th scope="col">第一份里</th></tr></thead>
          <tbody>
            {columns.map(({ heading, taken, item }, i) => heading ? (
              <tr key={i} data-taken={taken}>
                <td>{heading}</td>
                <td>{taken === 'item' ? `${item! + 1}. ${items[item!]!.title}` : TAKEN[taken]}</td>
                <td>{taken === 'item' ? (LEVELS[sheets[0]!.answers[item!]!] ?? '没打分') : taken === 'comment' ? sheets[0]!.comment : ''}</td>
              </tr>
            ) : null)}
          </tbody>
        </table>
      </div>
      <div className="foot">
        <Button variant="contained" disabled={again === sheets.length} onClick={take}>导入 {sheets.length - again} 份</Button>
        <Button variant="text" onClick={onClose}>不导入</Button>
      </div>
    </Preview>
  )
}

const Preview = styled('div')({
  margin: '0.5rem 0 1rem', padding: '0.75rem 1rem', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 6,
  h3: { margin: '0 0 0.375rem', fontSize: '1rem', fontWeight: 600 },
  ul: { margin: '0 0 0.5rem', paddingLeft: '1.25rem' },
  'li[data-tone=reason]': { color: 'var(--amber)' },
  '.table': { maxHeight: '16rem', overflow: 'auto', border: '1px solid var(--line)' },
  table: { borderCollapse: 'collapse', width: '100%', lineHeight: 1.35 },
  'th, td': { padding: '0.25rem 0.625rem', textAlign: 'left', borderBottom: '1px solid var(--line)' },
  th: { fontWeight: 600, position: 'sticky', top: 0, background: 'var(--ground)' },
  'td:nth-of-type(2)': { whiteSpace: 'nowrap' },
  'tr[data-taken=left], tr[data-taken=person]': { color: 'var(--muted)' },
  '.foot': { display: 'flex', gap: '0.5rem', marginTop: '0.75rem' }
})
