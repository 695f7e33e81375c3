/** 电脑: which PCs take part in the exchange, vouched for by an administrator's PC, and where trust in one of them ended. */
import { date, instant, paragraphs, text, type FieldsOf } from './field.ts'

/** A PC as an administrator's PC knows it; kept in `org`. The id is the PC's device id, so that two who vouch meet in one record. */
export interface DeviceCertificate {
  id: string
  /** base64 of its Ed25519 key. */
  publicKey: string
  person?: string
  computer?: string
  campus?: string
  role?: string
  /** The last day on which new work of it is taken without a question. */
  until?: string
  revokedAt?: string
  revokedBy?: string
  reason?: string
}

export const deviceCertificateFields: FieldsOf<DeviceCertificate> = {
  publicKey: text('核对依据', { required: true }),
  person: text('使用人'),
  computer: text('电脑名称'),
  campus: text('校区'),
  role: text('岗位'),
  until: date('有效期至'),
  revokedAt: instant('停用时间'),
  revokedBy: text('停用人'),
  reason: text('停用原因')
}

/** In each class: up to which work of a PC that was put out of use is still taken. The id is the PC's device id. */
export interface Revocation {
  id: string
  /** Ranges of operation numbers as `1-118 120-125`; empty where nothing of it is. */
  through?: string
  revokedAt?: string
}

export const revocationFields: FieldsOf<Revocation> = {
  through: paragraphs('停用前的改动', { merge: 'newest' }),
  revokedAt: instant('停用时间', { merge: 'newest' })
}
