/** 概况: the facts of a class, above all the thirteen 要素 of 第六条（一）; typing is saving. */
import { styled } from '@mui/material/styles'
import { isOwnProcess } from '#domain/regulation/scope.ts'
import { isSensitiveSponsor } from '#domain/reading/sensitive-sponsor.ts'
import { useClass } from '#store/live.ts'
import { FormSection } from '#ui/fields/field-frame.tsx'
import { ClassField, ElementField } from './class-fields.tsx'
import { Counselors } from './counselors.tsx'
import { Leader } from './leader.tsx'
import { SensitiveSwitch } from './sensitive-switch.tsx'

export function OverviewPage({ cls }: { cls: string }) {
  const of = useClass(cls)
  if (!of) return null
  return (
    <Page>
      <FormSection title="班次与主办单位">
        <ClassField of={of} name="name" />
        <ClassField of={of} name="hostMode" reason={of.hostMode === '主办' || of.hostMode === '承办' ? undefined : '这类班次的流程另行商定，各项提醒只作参考（第一条）'} />
        <ClassField of={of} name="sponsor" together={(sponsor) => (!of.sensitive && !of.sensitiveOffReason && typeof sponsor === 'string' && isSensitiveSponsor(sponsor) ? { sensitive: true } : {})} />
        <Pair>
          <ClassField of={of} name="sponsorContact" />
          <ClassField of={of} name="sponsorContactPost" />
        </Pair>
        <ClassField of={of} name="sponsorPhone" />
        <SensitiveSwitch of={of} />
        <Pair>
          <ClassField of={of} name="code" />
          <ClassField of={of} name="category" />
        </Pair>
        <ClassField of={of} name="mode" />
        <ClassField of={of} name="weight" reason={of.weight && of.weight !== '一般' ? '报到前组织有关部门模拟（第十一条），记在“筹备”里' : undefined} />
        {isOwnProcess(of) || of.ownProcess ? <ClassField of={of} name="ownProcess" rows={3} reason={of.hostMode === '外派授课' ? '执行《教师外出授课管理办法》（黑政院发〔2020〕40号），教师在“洽商”里逐人登记' : '与对方商定的流程：谁报到接待、谁管学员、谁办结算（第一条）'} /> : null}
        <ClassField of={of} name="sponsorManages" reason={of.sponsorManages ? '辅导员协调协助，派驻人员姓名填在“人员”里（第八条）' : '主办单位明确提出自行派人跟班管理的勾选'} />
      </FormSection>
      <FormSection title="时间、地点、人数、对象、日程">
        <ClassField of={of} name="arriveOn" />
        <Pair>
          <ClassField of={of} name="arriveFrom" />
          <ClassField of={of} name="arriveTo" />
        </Pair>
        <ClassField of={of} name="openOn" />
        <ClassField of={of} name="closeOn" />
        <ClassField of={of} name="withdrawOn" />
        <ElementField of={of} name="place" />
        <ElementField of={of} name="plannedCount" unit="人" />
        <ElementField of={of} name="audience" />
        <ElementField of={of} name="schedule" />
      </FormSection>
      <FormSection title="食、宿、行、教、学、研">
        {(['meals', 'lodging', 'transport', 'teaching', 'learning', 'research'] as const).map((name) => <ElementField key={name} of={of} name={name} rows={2} />)}
      </FormSection>
      <FormSection title="预算标准与发票要求">
        <ElementField of={of} name="budgetStandard" rows={2} />
        <ElementField of={of} name="invoice" rows={2} />
        <ClassField of={of} name="fundingSource" />
      </FormSection>
      <FormSection title="项目负责人与辅导员">
        <Leader of={of} />
        <Counselors cls={cls} />
      </FormSection>
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem', '.why': { margin: '0 0 0.25rem', fontSize: '0.8125rem', color: 'var(--muted)' } })
const Pair = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))', gap: '0 0.75rem' })
