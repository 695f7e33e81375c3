/**
 * Identity numbers. A spreadsheet keeps 15 digits of a number: the last three of an identity number kept as a number
 * are gone for good. Such a value is refused and never repaired; a right looking wrong number is worse than none.
 */
import { readIdentityNumber } from '#domain/reading/identity-number.ts'
import { withoutBlanks } from '#domain/reading/person-name.ts'
import { isMasked, printable } from './clean-text.ts'
import { problem, rejected, type Cleaned } from './finding.ts'
import type { RawCell } from './raw-book.ts'

const RUINED = '身份证号被 Excel 当作数字存过，末尾几位已经丢失，没有取用；请向单位重新要号码（单元格先设为“文本”格式再填）'

export function cleanIdentityNumber(cell: RawCell): Cleaned {
  const written = printable(cell.text)
  if (cell.number !== undefined && Math.abs(cell.number) >= 1e15) return rejected('id-ruined', RUINED)
  const plain = withoutBlanks(written.normalize('NFKC')).replace(/^[‘’'`"“”]+|[‘’'`"“”]+$/g, '').replace(/[-‐‑–—]/g, '').replace(/\.0+$/, '').replaceAll(/[х×]$/gi, 'X').toUpperCase()
  if (/^\d(\.\d+)?E\+?\d+$/.test(plain)) return rejected('id-ruined', RUINED)
  if (isMasked(plain) || /X{3,}/.test(plain)) return { masked: true, problems: [problem('note', 'masked', '号码中间遮住了，没有取用，也不会覆盖已有的号码')] }
  const read = readIdentityNumber(plain)
  const tidied = plain === cell.text ? [] : [problem('note', 'id-tidied', tidiedHow(cell.text))]
  switch (read.tag) {
    case 'valid':
      return { value: plain, why: tidiedHow(cell.text), problems: tidied }
    case 'old':
      return { value: plain, why: tidiedHow(cell.text), problems: [...tidied, problem('note', 'id-old', '是 15 位旧号码，已原样保留，没有校验码可核对')] }
    case 'check':
      return plain.endsWith('000') ? rejected('id-ruined', RUINED) : rejected('id-check', '身份证号校验不对，至少有一位写错了，没有取用，请向单位核对')
    case 'birth':
      return rejected('id-birth', '身份证号里的出生日期不存在，没有取用，请向单位核对')
    case 'form':
      return /^[\dX]+$/.test(plain) ? rejected('id-length', `身份证号应为 18 位，这里是 ${plain.length} 位，没有取用，请向单位核对`) : rejected('id-form', '不是居民身份证号，没有取用；护照等其他证件请写在备注里')
  }
}

function tidiedHow(written: string): string {
  const how = [
    /^[‘’'`"“”]/.test(written) && '去掉了前面的引号',
    /[\s\u3000\u00a0\u200b\-–—]/.test(written) && '去掉了空格或短横',
    /[xｘхХ×]/.test(written) && '末位改成大写 X',
    /[０-９Ｘ]/.test(written) && '全角改成半角'
  ].filter((part) => part !== false)
  return how.join('，') || '整理了号码写法'
}
