/** Reads a number as office staff type it: １２０, 1,200, 1200元. An empty text is null. */
import type { Reading } from './use-draft.ts'

export interface NumberLimits {
  unit?: string | undefined
  least?: number | undefined
  most?: number | undefined
  /** Digits after the point; 0 unless told. */
  decimals?: number | undefined
}

export function readNumber(typed: string, { unit, least, most, decimals = 0 }: NumberLimits): Reading<number> {
  let text = typed.normalize('NFKC').replace(/\s/g, '')
  if (unit && text.endsWith(unit.normalize('NFKC'))) text = text.slice(0, -unit.length)
  if (text === '') return { ok: true, value: null }
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) text = text.replaceAll(',', '')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return { ok: false, reason: '请填数字' }
  const value = Number(text)
  if (Math.abs(value) > 1e12) return { ok: false, reason: '这个数太大了' }
  if ((text.split('.')[1]?.length ?? 0) > decimals) return { ok: false, reason: decimals === 0 ? '请填整数' : `最多 ${decimals} 位小数` }
  if (least !== undefined && value < least) return { ok: false, reason: `不能小于 ${least}` }
  if (most !== undefined && value > most) return { ok: false, reason: `不能大于 ${most}` }
  return { ok: true, value }
}
