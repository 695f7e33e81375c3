/** 筹备: what must be ready before the first trainee comes (第四条, 第八条（一）（三）（四）, 第十一条). */
import { styled } from '@mui/material/styles'
import { trainingClassFields } from '#domain/training-class.ts'
import { useClass } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassForm } from '../class-form.tsx'
import { Handouts } from './handouts.tsx'
import { Meetings } from './meetings.tsx'
import { Rehearsals } from './rehearsals.tsx'
import { Supplies } from './supplies.tsx'
import { VenueChecks } from './venue-checks.tsx'

export function PreparationPage({ cls }: { cls: string }) {
  const of = useClass(cls)
  if (!of) return null
  return (
    <Page>
      <BookSection title="手册、须知和签到簿" table="class" clauses={<><ClauseChip id="R8.1a" /><ClauseChip id="R8.4a" /></>}
        intro={of.handbookOn || of.noticeOn ? '手册和须知有一样就可以，和签到簿一起在“材料”里导出。' : '手册和须知至少编一样，报到前要编成；和签到簿一起在“材料”里导出。'}>
        <ClassForm cls={cls} table="class" id={cls} noun="班次" fields={[...READY.map((name) => ({ name, reason: of[name] ? '' : `做好了就填${trainingClassFields[name].label.slice(-2)}的日期` })), ...TEXTS]} />
      </BookSection>
      <Supplies of={of} />
      <VenueChecks cls={cls} />
      <Handouts cls={cls} />
      <Rehearsals of={of} />
      <Meetings cls={cls} />
    </Page>
  )
}

const TEXTS = [
  { name: 'guideText', reason: '印在手册和须知里，一项一行，如“就餐：早餐7:00—8:00，在学员餐厅。”；空着就用方案的食、宿、行' },
  { name: 'welcomeText', reason: '手册开头给学员的话；空着就用通用的' }
] as const

const READY = ['handbookOn', 'noticeOn', 'signInReadyOn'] as const

const Page = styled('div')({ paddingBottom: '4rem' })
