/** 审核 (第二条): courseware, copy and people before they are used; a look while it runs; a summary afterwards. */
import { styled } from '@mui/material/styles'
import { useClass } from '#store/live.ts'
import { Copies } from './copies.tsx'
import { Courseware } from './courseware.tsx'
import { DepartmentReviews } from './department-reviews.tsx'
import { Midway } from './midway.tsx'
import { ReviewLedger } from './review-ledger.tsx'

export function ReviewPage({ cls }: { cls: string }) {
  const of = useClass(cls)
  if (!of) return null
  return (
    <Page>
      <Courseware of={of} />
      <Copies of={of} />
      <DepartmentReviews of={of} stage="先期审核" />
      <Midway of={of} />
      <DepartmentReviews of={of} stage="后期总结" />
      <ReviewLedger cls={cls} />
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem' })
