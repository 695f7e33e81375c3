/** Where the 书面确认 stands, and the next thing to do. */
import { styled } from '@mui/material/styles'
import { ORG } from '#domain/college.ts'
import { confirmationState } from '#domain/planning/confirmation-state.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useRows } from '#store/live.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'

export function ConfirmationHead({ of }: { of: TrainingClass }) {
  const contacts = useRows('contact', of.id)
  const matters = useRows('exceptionalMatter', of.id)
  const agreements = useRows('agreement', of.id)
  const organizations = useRows('organization', ORG)
  if (!contacts || !matters || !agreements || !organizations) return null
  const { tone, happened, todo } = confirmationState(of, contacts, matters, agreements, organizations)
  return <Head><NoticeBar tone={tone} happened={happened} todo={todo} /></Head>
}

const Head = styled('div')({ margin: '0 0 1.5rem', maxWidth: '60rem' })
