/** 设置: who sits here, what this PC is called, how things look; and the college's own name, which travels with the data. */
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import type { AppInfo } from '#contract/host.ts'
import { collegeFields, ORG, type College } from '#domain/college.ts'
import { DEPARTMENTS } from '#domain/staff.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import { useHost } from '#store/host-context.ts'
import { useCollege, useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { changeSeat, SEAT_ROLES, useSeat, type Seat } from '#store/seat.ts'
import { TEXT_ZOOMS } from '#ui/desk-theme.tsx'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { FormSection } from '#ui/fields/field-frame.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { PageHeader } from '#ui/page-header.tsx'

const SCHEMES: Readonly<Record<Seat['scheme'], string>> = { system: '随系统', light: '浅色', dark: '深色' }

export function SettingsPage() {
  const desk = useDesk()
  const seat = useSeat()
  const info = useAppInfo()
  const change = (set: Partial<Seat>) => void changeSeat(desk.db, set)
  return (
    <Page>
      <PageHeader title="设置" more={<a href="#/settings/college">学院设置</a>} />
      <FormSection title="谁在使用">
        <TextField label="姓名" value={seat.person} autoFocus={!seat.person} longest={60} onCommit={(person) => change({ person: person ?? '' })} reason="历史里会写明每一处是谁改的；这里填的是自报姓名，不需要密码" />
        <ChoiceField label="身份" required value={seat.role} choices={SEAT_ROLES} onCommit={(role) => change({ role: (role ?? '项目负责人') as Seat['role'] })} reason="工作台按身份列出该办的事；改动别的部门归口的内容时会告知对方" />
        {seat.role === '部门' ? <ChoiceField label="所在部门" free value={seat.department} choices={DEPARTMENTS} onCommit={(department) => change({ department: department ?? '' })} /> : null}
      </FormSection>
      <FormSection title="这台电脑">
        <TextField label="电脑名称" value={seat.computer} longest={60} placeholder={info?.computer ?? '如 教务-07'} onCommit={(computer) => change({ computer: computer ?? '' })} reason="交换文件和历史里这样称呼它" />
        <TextField label="校区" value={seat.campus} longest={60} placeholder="如 哈南校区" onCommit={(campus) => change({ campus: campus ?? '' })} />
      </FormSection>
      <FormSection title="显示">
        <ChoiceField label="文字大小" required value={`${seat.zoom}%`} choices={TEXT_ZOOMS.map((zoom) => `${zoom}%`)} onCommit={(zoom) => zoom && change({ zoom: Number.parseInt(zoom, 10) })} />
        <ChoiceField label="深浅" required value={SCHEMES[seat.scheme]} choices={Object.values(SCHEMES)} onCommit={(words) => change({ scheme: (Object.keys(SCHEMES) as Seat['scheme'][]).find((scheme) => SCHEMES[scheme] === words) ?? 'system' })} />
      </FormSection>
      <FormSection title="学院">
        <CollegeFields />
      </FormSection>
      <p className="about">班次台 {info?.version ? `${info.version} 版` : null}　数据只存在这台电脑上。本程序不用于处理涉密信息。</p>
    </Page>
  )
}

const COLLEGE_HINTS: Partial<Record<keyof College, string>> = { name: '各份材料上承办单位的名称，随交换文件一起走', shortName: '表头和文件名里用', certificateMark: '结业证书编号里年份前面的字，如 黑政院培〔2026〕第0101号；不填就用简称加“培”' }

function CollegeFields() {
  const save = useSave(ORG)
  const college = useCollege()
  return (['name', 'shortName', 'address', 'phone', 'certificateMark'] as const).map((field) => (
    <TextField key={field} label={collegeFields[field].label} required={collegeFields[field].required ?? false} value={college[field]} reason={COLLEGE_HINTS[field]}
      refuse={refuseSecrecyMark}
      // The first change writes the whole record: until then the college is the program's default and stored nowhere.
      onCommit={(value) => (value || field !== 'name') && void save([{ table: 'college', id: college.id, set: { ...rest(college), [field]: value } }], `修改${collegeFields[field].label}`)} />
  ))
}

const rest = ({ id: _, ...fields }: College): Omit<College, 'id'> => fields

function useAppInfo(): AppInfo | undefined {
  const host = useHost()
  const [info, setInfo] = useState<AppInfo>()
  useEffect(() => void host.info().then(setInfo), [host])
  return info
}

const Page = styled('div')({ paddingBottom: '3rem', '.about': { marginTop: '2rem', color: 'var(--muted)' } })
