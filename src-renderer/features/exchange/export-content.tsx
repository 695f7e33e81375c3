/** 带什么: whole classes, what one department may know of them, or only a receipt. */
import { styled } from '@mui/material/styles'
import { RECEIVERS, type Receiver } from '#domain/need-to-know/profile.ts'
import { PROFILES } from '#domain/need-to-know/profiles.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'

export type Content = 'whole' | 'receipt' | 'property' | Receiver

/** undefined where nothing is left out of it. */
export const profileOf = (content: Content): Receiver | undefined => RECEIVERS.find((receiver) => receiver === content)

const explained = (content: Content): string => {
  const profile = profileOf(content)
  if (profile) return `只带：${PROFILES[profile].gives}。没有学员的姓名、电话、证件号码；对方只能看，不能改。`
  if (content === 'receipt') return '不带内容，只告诉对方本机已经有了哪些、还缺哪些，对方下次就不用重复带。文件很小。'
  if (content === 'property') return '物业服务单位不是学院部门，不给交换文件，给《物业服务通知单》：在班次的“材料”里打印，上面只有数量。'
  return '方案、学员、课程、住宿等全部内容，连同学院设置；两边都能改，改了互相带。'
}

export function ExportContent({ content, onChange }: { content: Content; onChange(content: Content): void }) {
  return (
    <Label>
      <span>带什么</span>
      <select value={content} onChange={(event) => onChange(event.target.value as Content)} aria-describedby="export-content">
        <option value="whole">整个班次</option>
        {RECEIVERS.map((receiver) => <option key={receiver} value={receiver}>给{receiver}的摘要</option>)}
        <option value="property">给物业服务单位</option>
        <option value="receipt">只要回执</option>
      </select>
      <small id="export-content">{explained(content)}</small>
    </Label>
  )
}

const Label = styled('label')({ display: 'flex', flexDirection: 'column', gap: '0.25rem', '> span': { fontWeight: 600 }, select: controlLook, small: { fontSize: '0.875rem', color: 'var(--muted)', lineHeight: 1.5 } })
