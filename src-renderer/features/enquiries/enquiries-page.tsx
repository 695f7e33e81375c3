/** 来电登记: one line while the telephone is still in the hand shows what is free; one button makes the class of it. */
import { dayOfInstant } from '#domain/calendar.ts'
import { useCollegeFacts, useDesk } from '#store/live.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { EnquiryList } from './enquiry-list.tsx'
import { NewEnquiry } from './new-enquiry.tsx'

export function EnquiriesPage() {
  const desk = useDesk()
  const facts = useCollegeFacts()
  if (!facts) return null
  return (
    <>
      <PageHeader title="来电登记" />
      <NewEnquiry facts={facts} today={dayOfInstant(desk.now())} />
      <EnquiryList facts={facts} />
    </>
  )
}
