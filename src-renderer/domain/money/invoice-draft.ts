/** The invoice that a class asks for: who it is made out to as the college knows the sponsor, else as 发票要求 says. */
import type { Organization } from '../college-lists.ts'
import { yuanOf } from './fen.ts'
import type { Invoice } from '../settlement.ts'
import type { TrainingClass } from '../training-class.ts'

/** `fen` is what is still to be invoiced. */
export function draftInvoice(of: Pick<TrainingClass, 'sponsor' | 'invoice'>, organizations: readonly Organization[], fen: number): Omit<Invoice, 'id'> {
  const known = organizations.find(({ name }) => name === of.sponsor)
  const asked = (label: string): string | undefined => new RegExp(`${label}[：:]\\s*([^；;，,。\\n]+)`).exec(of.invoice ?? '')?.[1]?.trim()
  const taxNumber = known?.taxNumber ?? asked('纳税人识别号')
  const kind = kindAsked(of.invoice ?? '')
  return { title: known?.invoiceTitle ?? asked('抬头') ?? of.sponsor, amount: yuanOf(fen), ...(taxNumber && taxNumber.length <= 20 && { taxNumber }), ...(kind && { kind }) }
}

function kindAsked(text: string): Invoice['kind'] {
  if (text.includes('专用发票')) return '增值税专用发票'
  if (text.includes('普通发票')) return '增值税普通发票'
  return /财政(电子)?票据/.test(text) ? '财政票据' : undefined
}
