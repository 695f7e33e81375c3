/** 模拟 of 重要, 高端 and 特别大型 classes (第十一条). */
import { dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import { CLASS_WEIGHTS, type TrainingClass } from '#domain/training-class.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'

export function Rehearsals({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const heavy = of.weight && of.weight !== '一般'
  return (
    <BookSection title="模拟" table="rehearsal" clauses={<ClauseChip id="R11.a" />}
      intro={heavy ? `本班次为${of.weight}班次，报到前与有关部门一起走一遍报到、开班、就餐的流程，有问题当场改。` : '重要、高端、特别大型的班次报到前要模拟；一般班次不做也可以。'}>
      <div style={{ maxWidth: '24rem' }}>
        <ChoiceField label="班次分量" value={of.weight ?? null} choices={CLASS_WEIGHTS} onCommit={(weight) => void save([{ table: 'class', id: of.id, set: { weight } }], '修改班次分量')} />
      </div>
      <ClassBook cls={of.id} table="rehearsal" noun="模拟记录" empty={heavy ? '还没有模拟。走过一遍以后，把流程、发现的问题和改进记在这里。' : '没有模拟记录。'}
        fields={['date', { name: 'departments', reason: '哪些部门一起走的' }, 'route', 'problems', 'fixes']} fresh={() => ({ date: dayOfInstant(desk.now()) })}
        arrange={(rows) => [...rows].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))}
        summary={({ date, departments }) => `${shortDateWithWeekday(date)}　${departments ?? '还没有写参加部门'}`}
        state={({ problems, fixes }) => (problems && !fixes ? { words: '问题待改进', tone: 'open' } : { words: '已模拟', tone: 'done' })} />
    </BookSection>
  )
}
