/** 洽商: from the first talk to the sealed paper (第六条（一）（二）), with a line at the head that says where it stands. */
import { useClass } from '#store/live.ts'
import { Agreements } from './agreements.tsx'
import { ConfirmationHead } from './confirmation-head.tsx'
import { Contacts } from './contacts.tsx'
import { ExceptionalMatters } from './exceptional-matters.tsx'
import { OutboundLectures } from './outbound-lectures.tsx'
import { Sealings } from './sealings.tsx'

export function TalksPage({ cls }: { cls: string }) {
  const of = useClass(cls)
  if (!of) return null
  return (
    <>
      <ConfirmationHead of={of} />
      <Contacts cls={cls} />
      <ExceptionalMatters cls={cls} />
      <Agreements of={of} />
      <Sealings cls={cls} />
      {of.hostMode === '外派授课' ? <OutboundLectures cls={cls} /> : null}
    </>
  )
}
